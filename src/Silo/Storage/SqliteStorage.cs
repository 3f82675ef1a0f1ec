using System.Net;
using System.Net.Sockets;

namespace Claudia.Silo;

/// <summary>A file on this machine, and one process alone: its silo listens on the loopback address at any free port, and has no gateway.</summary>
internal sealed class SqliteStorage : ISiloStorage
{
    private const int NoGateway = 0;

    public async Task AddAsync(IServiceCollection services, ClaudiaSettings settings, TimeProvider time)
    {
        // The container disposes of it.
#pragma warning disable CA2000
        var folder = DataFolder.Take(settings.DataFolder);
#pragma warning restore CA2000
        services.AddSingleton(_ => folder);
        await services.AddJournalAsync(settings, time);
        services.AddSharedConversations();
    }

    public void Configure(ISiloBuilder silo, ClusterSettings cluster)
    {
        silo.UseLocalhostClustering(FreePort(), NoGateway, serviceId: cluster.ServiceId, clusterId: ClusterNames.IdOf(cluster));
        silo.Services.AddDueWaking();
    }

    /// <summary>Nobody connects to it: should another process take it first, neither would notice.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
