using Orleans.Configuration;
using Orleans.Dashboard;
using Orleans.Serialization;

namespace Claudia.Silo;

/// <summary>How a process that runs no grains reaches those that do.</summary>
internal static class ClientSetup
{
    public static void Configure(IClientBuilder client, ClusterSettings cluster, ISharedStorage storage)
    {
        client.Configure<ClusterOptions>(it => (it.ClusterId, it.ServiceId) = (ClusterNames.IdOf(cluster), cluster.ServiceId));
        client.AddActivityPropagation();
        client.Services.Configure<ExceptionSerializationOptions>(ClusterExceptions.Configure);
        client.Configure<GatewayOptions>(it => it.GatewayListRefreshPeriod = TimeSpan.FromSeconds(5));
        storage.Configure(client);
        if (cluster.Dashboard)
            client.AddDashboard();
        if (cluster.Certificate is { } certificate)
            client.UseTls(certificate, tls => ClusterTls.Configure(tls, certificate));
        var health = new GatewayHealth();
        client.Services.AddSingleton(health).AddSingleton<IHealthPart>(health);
        client.AddGatewayCountChangedHandler((_, change) => health.Gateways = change.NumberOfConnectedGateways);
        client.AddClusterConnectionLostHandler((_, _) => health.Gateways = 0);
        client.UseConnectionRetryFilter<GatewayWait>();
    }
}
