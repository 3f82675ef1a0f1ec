using Claudia.Api;
using Claudia.Grains;

namespace Claudia.Silo;

/// <summary>One silo alone, on a file: to try it. Its reminders die with it; the sweep finds what is overdue.</summary>
internal sealed class LoneStorage : IClusterStorage
{
    public async Task AddAsync(IServiceCollection services, ClaudiaSettings settings, TimeProvider time)
    {
        await services.AddJournalAsync(settings, time);
        services.AddSingleton<IShellJournals>(it => new OneJournal(it.GetRequiredService<IJournal>()));
        services.AddSingleton<ISweepHorizon>(it => it.GetRequiredService<ISharedJournal>());
        services.AddSingleton<IOverdue, JournalOverdue>();
    }

    public void Configure(ISiloBuilder silo, ClusterSettings cluster)
    {
        silo.UseLocalhostClustering(cluster.SiloPort, cluster.GatewayPort, serviceId: cluster.ServiceId, clusterId: cluster.ClusterId);
        silo.UseInMemoryReminderService();
    }

    public void Configure(IClientBuilder client, ClusterSettings cluster) => throw new NotSupportedException("One silo alone has no clients.");
}
