using Claudia.Api;
using Orleans.Configuration;

namespace Claudia.Silo;

/// <summary>How a process that runs no grains reaches those that do.</summary>
internal static class ClusterClient
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    public static void Configure(IClientBuilder client, ClusterSettings cluster, IClusterStorage storage)
    {
        client.Configure<ClusterOptions>(it => (it.ClusterId, it.ServiceId) = (cluster.ClusterId, cluster.ServiceId));
        client.Configure<GatewayOptions>(it => it.GatewayListRefreshPeriod = TimeSpan.FromSeconds(5));
        storage.Configure(client, cluster);
        if (cluster.Certificate is { } certificate)
            client.UseTls(certificate, tls => ClusterTls.Configure(tls, certificate));
        var health = new GatewayHealth();
        client.Services.AddSingleton<IHealthPart>(health);
        client.AddGatewayCountChangedHandler((_, change) => health.Gateways = change.NumberOfConnectedGateways);
        client.AddClusterConnectionLostHandler((_, _) => health.Gateways = 0);
        // No silo yet, or none any more: it goes on asking until it is stopped.
        client.UseConnectionRetryFilter(async (_, cancel) =>
        {
            health.Gateways = 0;
            await Task.Delay(RetryPause, TimeProvider.System, cancel);
            return true;
        });
    }
}
