using Claudia.Api;
using Claudia.Grains;
using Microsoft.Extensions.Configuration.Memory;
using Orleans.Dashboard;

namespace Claudia.Silo;

/// <summary>The conversations run in a cluster, of which this process is a part.</summary>
internal sealed class ClusterHosting : IGrainHosting
{
    private ClusterRole _role = ClusterRole.Both;
    private bool _dashboard;

    public IReadOnlyList<string> Settings => [ClusterSettingsReader.Cluster, ClusterSettingsReader.Azure];

    public bool ServesApi => _role != ClusterRole.Silo;

    public async Task AddAsync(WebApplicationBuilder builder, ClaudiaSettings settings, TimeProvider time)
    {
        Quieten(builder);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopDeadline.Orderly);
        var cluster = ClusterSettingsReader.Read(builder.Configuration);
        (_role, _dashboard) = (cluster.Role, cluster.Dashboard);
        var storage = ClusterStorages.Of(settings, cluster);
        await storage.AddAsync(builder.Services, settings, time);
        var services = builder.Services;
        services.AddSingleton<IGrains, ClusterGrains>();
        services.AddSingleton<ISetupLook, ClusterSetupLook>();
        if (_role == ClusterRole.Api)
            builder.UseOrleansClient(client => ClusterClient.Configure(client, cluster, storage));
        else
            await AddSiloAsync(builder, settings, cluster, storage, time);
    }

    public void Map(WebApplication app)
    {
        StopDeadline.Set(app.Lifetime, app.Services.GetRequiredService<TimeProvider>(), StopDeadline.EndProcess);
        if (_dashboard && _role != ClusterRole.Api)
            app.MapOrleansDashboard("/dashboard").RequireRole(ApiRole.Operator);
    }

    /// <summary>Orleans tells each step of its own; what it warns of is enough, unless the configuration says otherwise.</summary>
    internal static void Quieten(WebApplicationBuilder builder) => ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource
    {
        InitialData = new Dictionary<string, string?>
        {
            ["Logging:LogLevel:Orleans"] = "Warning",
            // It says one thing only: that reminders come more often than by default. Ours do so knowingly, see WakeTimes.
            ["Logging:LogLevel:Orleans.Hosting.ReminderOptionsValidator"] = "Error",
            // Each attempt to place a grain at a silo that has just died: what fails in the end is told by who asked.
            ["Logging:LogLevel:Polly"] = "Critical",
        },
    });

    private static async Task AddSiloAsync(WebApplicationBuilder builder, ClaudiaSettings settings, ClusterSettings cluster, IClusterStorage storage, TimeProvider time)
    {
        ClusterPorts.MustBeFree(cluster);
        await builder.Services.AddAnswersAsync(settings, time);
        AddGrains(builder.Services);
        builder.UseOrleans(silo => SiloOptions.Configure(silo, cluster, storage));
    }

    /// <summary>What the grains of a silo stand on, beside storage and answers.</summary>
    internal static void AddGrains(IServiceCollection services)
    {
        services.AddSingleton<IntercomSetupLook>();
        services.AddGrainPorts<ConversationShell>();
        services.AddSingleton<Sweep>().AddSingleton<SweepParts>().AddSingleton<OverdueWaking>();
        services.AddSingleton(_ => new SemaphoreSlim(SiloOptions.MostActing, SiloOptions.MostActing));
        services.AddSingleton(Parts);
    }

    internal static ShellParts Parts(IServiceProvider services) => new(
        ClaudiaServices.Instance(),
        services.GetRequiredService<GrainPorts>(),
        services.GetRequiredService<IShellJournals>(),
        services.GetRequiredService<SemaphoreSlim>(),
        services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
}
