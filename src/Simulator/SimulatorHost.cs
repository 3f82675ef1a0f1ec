using Claudia.Simulator.Client;
using Claudia.Simulator.Control;
using Claudia.Simulator.Faults;
using Claudia.Simulator.Hosting;
using Claudia.Simulator.Page;
using Claudia.Simulator.Rest;
using Claudia.Simulator.Webhooks;
using Claudia.Simulator.Workflow;
using Claudia.Simulator.World;

namespace Claudia.Simulator;

/// <summary>Builds a simulated workspace as a web application of its own; several may run in one process.</summary>
public static class SimulatorHost
{
    private const string ControlPath = "/_sim";
    private const long MostBodyBytes = 8 * 1024 * 1024;

    /// <summary>
    /// The application, not yet started. It reads nothing from files or the environment: what the options
    /// say is what it does. With port 0 the address is in <c>app.Urls</c> once it has started.
    /// </summary>
    public static WebApplication Build(SimulatorOptions options, TimeProvider time, string[]? args = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(SimulatorHost).Assembly.GetName().Name,
        });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBodyBytes;
        });
        builder.WebHost.UseUrls(options.Url.GetLeftPart(UriPartial.Authority));
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        var start = new StartWatch(builder.Logging);
        AddWorld(builder.Services, options, time);
        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(start.End);
        Map(app);
        return app;
    }

    private static void AddWorld(IServiceCollection services, SimulatorOptions options, TimeProvider time)
    {
        services.AddRoutingCore();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(json => SimulatorJson.Configure(json.SerializerOptions));
        services.AddSingleton(time);
        services.AddSingleton(new SimulatedWorld(options, time));
        services.AddSingleton<Activity>();
        services.AddSingleton<Outbound>();
        services.AddSingleton<DeliveryLog>();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<ConnectorWorkflow>();
        services.AddSingleton<FaultRules>();
        services.AddSingleton<RateWindow>();
        services.AddSingleton<RestGate>();
        services.AddSingleton<RestPipeline>();
        services.AddHostedService<Pumps>();
    }

    private static void Map(WebApplication app)
    {
        var pipeline = app.Services.GetRequiredService<RestPipeline>();
        app.UseRouting();
        app.UseWhen(IsRest, rest => rest.Use(next => context => pipeline.InvokeAsync(context, next)));
        app.UseWhen(IsControl, control => control.Use(Reasons.Give).Use(next => LongPolls.BreakOff(next, app.Lifetime.ApplicationStopping)));
        app.UseEndpoints(_ => { });
        var world = app.Services.GetRequiredService<SimulatedWorld>();
        app.MapRest(world);
        app.MapPage();
        var control = app.MapGroup(ControlPath)
            .AddEndpointFilter(ControlGate.CheckAsync)
            .AddEndpointFilter((context, next) => LongPolls.WakeAsync(world.Changed, context, next));
        control.MapWorld();
        control.MapCustomer();
        control.MapTeammate();
        control.MapFaults();
        control.MapSwitches();
    }

    private static bool IsRest(HttpContext context) =>
        !IsControl(context) && !PageEndpoints.Owns(context.Request.Path);

    private static bool IsControl(HttpContext context) =>
        context.Request.Path.StartsWithSegments(ControlPath, StringComparison.Ordinal);
}
