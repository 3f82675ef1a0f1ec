using Claudia.Ports;
using Claudia.Silo;
using Orleans.Dashboard;

namespace Claudia.Api;

/// <summary>Builds the process: the endpoints, and the silo inside it unless its role says otherwise.</summary>
internal static class ApiHost
{
    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    /// <exception cref="Ports.JournalException">The storage can't be opened.</exception>
    public static async Task<WebApplication> BuildAsync(string[] args, TimeProvider time)
    {
        var builder = ClaudiaHost.CreateBuilder(args);
        if (Demo.Applies(builder))
            Demo.Add(builder, time);
        var settings = builder.ReadSettings(ClusterRole.Both);
        await builder.AddClaudiaAsync(settings, time);
        AddEndpoints(builder);
        var app = builder.BuildClaudia();
        if (settings.Cluster.Role != ClusterRole.Silo)
            Map(app, settings.Cluster.Dashboard);
        return app;
    }

    private static void AddEndpoints(WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = RequestBody.Largest);
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.AddApiKeys().AddProblemDetails().AddExceptionHandler<Faults>().AddApiDocument();
        builder.Services.AddSingleton<ConversationLookup>().AddSingleton<OperatorDesk>().AddSingleton<ConnectorDrills>().AddSingleton<ReplayJobs>();
        builder.Services.AddSingleton<Deliveries>().AddSingleton<IHealthPart>(it => it.GetRequiredService<Deliveries>());
    }

    private static void Map(WebApplication app, bool dashboard)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(page => Problems.OfStatus(page.HttpContext.Response.StatusCode).ExecuteAsync(page.HttpContext));
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapWelcome();
        app.MapWebhooks();
        app.MapConnectors();
        app.MapConversations();
        app.MapOperators();
        app.MapDeliveries();
        app.MapTransfers();
        app.MapReplays();
        app.MapApiDocument();
        if (dashboard)
            app.MapOrleansDashboard("/dashboard").RequireRole(ApiRole.Operator);
    }
}
