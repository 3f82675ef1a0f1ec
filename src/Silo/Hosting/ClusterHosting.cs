using Claudia.Answers;
using Claudia.Api;
using Claudia.Grains;
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
        if (_dashboard && _role != ClusterRole.Api)
            app.MapOrleansDashboard("/dashboard").RequireRole(ApiRole.Operator);
    }

    private static async Task AddSiloAsync(WebApplicationBuilder builder, ClaudiaSettings settings, ClusterSettings cluster, IClusterStorage storage, TimeProvider time)
    {
        var services = builder.Services;
        await services.AddAnswersAsync(settings, time);
        services.AddSingleton<IntercomSetupLook>();
        services.AddGrainPorts<ConversationShell>();
        services.AddSingleton<Sweep>().AddSingleton<SweepParts>();
        services.AddSingleton(it => new ShellParts(
            ClaudiaServices.Instance(),
            it.GetRequiredService<GrainPorts>(),
            it.GetRequiredService<IShellJournals>(),
            new SemaphoreSlim(SiloOptions.MostActing, SiloOptions.MostActing),
            it.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping));
        builder.UseOrleans(silo => SiloOptions.Configure(silo, settings, cluster, storage));
    }
}
