using System.Net;
using System.Net.NetworkInformation;
using Orleans.Runtime.MembershipService.SiloMetadata;

namespace Claudia.Silo;

/// <summary>
/// Warns of settings with which a silo runs, but badly: an address that is another machine's, and a cluster id that belongs to silos of other workspaces.
/// Nothing is doubled then, since the journal is shared, but a conversation acts only on a silo that knows its workspace.
/// </summary>
internal sealed partial class ClusterWatch(
    ClaudiaSettings settings, ILocalSiloDetails self, ISiloStatusOracle silos, ISiloMetadataCache metadata, TimeProvider time, ILogger<ClusterWatch> log)
    : BackgroundService
{
    private const string Workspaces = "claudia.workspaces";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly HashSet<SiloAddress> _told = [];

    /// <summary>Tells the other silos which workspaces this one serves, and compares theirs.</summary>
    public static void Configure(ISiloBuilder silo, ClaudiaSettings settings)
    {
        silo.UseSiloMetadata(new Dictionary<string, string> { [Workspaces] = WorkspacesOf(settings) });
        silo.Services.AddHostedService<ClusterWatch>();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Cluster.Advertised is { } advertised && !IsOfThisMachine(advertised))
            NotOurs(log, advertised);
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var silo in silos.GetApproximateSiloStatuses(onlyActive: true).Keys.Where(silo => silo != self.SiloAddress))
                Compare(silo);
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Compare(SiloAddress silo)
    {
        if (metadata.GetSiloMetadata(silo).Metadata.GetValueOrDefault(Workspaces) is { } theirs && theirs != WorkspacesOf(settings) && _told.Add(silo))
            ServesOthers(log, silo.Endpoint.ToString(), theirs, WorkspacesOf(settings), settings.Cluster.ClusterId);
    }

    private static bool IsOfThisMachine(IPAddress address) => IPAddress.IsLoopback(address) || NetworkInterface.GetAllNetworkInterfaces()
        .SelectMany(it => it.GetIPProperties().UnicastAddresses).Any(it => it.Address.Equals(address));

    private static string WorkspacesOf(ClaudiaSettings settings) =>
        string.Join(", ", settings.Workspaces.Select(it => $"{it.Name} ({it.Intercom.AppId})").Order(StringComparer.Ordinal));

    [LoggerMessage(1, LogLevel.Warning, "Silo {Silo} serves the workspaces {Theirs}, this one {Ours}. Unless a rolling restart brings new settings, Claudia:Cluster:ClusterId {ClusterId} is another cluster's: name one of your own")]
    private static partial void ServesOthers(ILogger log, string silo, string theirs, string ours, string clusterId);

    [LoggerMessage(2, LogLevel.Warning, "Claudia:Cluster:AdvertisedAddress is {Address}, which is no address of this machine. Unless a router passes it on, no other process reaches this silo")]
    private static partial void NotOurs(ILogger log, IPAddress address);
}
