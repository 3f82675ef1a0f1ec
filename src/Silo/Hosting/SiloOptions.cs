using System.Net;
using Claudia.Api;
using Orleans.Configuration;
using Orleans.Dashboard;

namespace Claudia.Silo;

/// <summary>How a silo is set up.</summary>
internal static class SiloOptions
{
    /// <summary>Conversations that do something at the same time.</summary>
    public const int MostActing = 64;

    /// <summary>Inputs that may wait for one conversation; beyond, they are refused.</summary>
    public const int MailboxSize = 500;

    /// <summary>Three probes missed, this far apart, make a silo suspected; with the vote it is given up after some ten seconds.</summary>
    private static readonly TimeSpan Probing = TimeSpan.FromSeconds(3);

    /// <summary>How often a silo says that it lives. One that has not said so three times keeps no other from starting: all may have died at once.</summary>
    private static readonly TimeSpan Alive = TimeSpan.FromSeconds(5);

    public static void Configure(ISiloBuilder silo, ClusterSettings cluster, IClusterStorage storage)
    {
        silo.Configure<ClusterOptions>(it => (it.ClusterId, it.ServiceId) = (cluster.ClusterId, cluster.ServiceId));
        storage.Configure(silo, cluster);
        Bound(silo);
        if (cluster.Certificate is { } certificate)
            silo.UseTls(certificate, tls => ClusterTls.Configure(tls, certificate));
        if (cluster.Dashboard)
            silo.AddDashboard();
        silo.Services.AddSingleton<IHealthPart, SiloHealth>();
        silo.Services.AddHostedService<SweepStart>();
    }

    /// <summary>Where it listens for the others.</summary>
    public static void Listen(ISiloBuilder silo, ClusterSettings cluster)
    {
        if (cluster.Advertised is { } advertised)
            silo.ConfigureEndpoints(advertised, cluster.SiloPort, cluster.GatewayPort, listenOnAnyHostAddress: !IPAddress.IsLoopback(advertised));
        else
            silo.ConfigureEndpoints(cluster.SiloPort, cluster.GatewayPort, listenOnAnyHostAddress: true);
    }

    private static void Bound(ISiloBuilder silo)
    {
        silo.Configure<SiloMessagingOptions>(it => it.MaxEnqueuedRequestsHardLimit = MailboxSize);
        silo.Configure<ReminderOptions>(it => it.MinimumReminderPeriod = new WakeTimes().Period);
        silo.Configure<GrainCollectionOptions>(it => (it.CollectionAge, it.CollectionQuantum) = (TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1)));
        silo.Configure<ClusterMembershipOptions>(it => (it.ProbeTimeout, it.IAmAliveTablePublishTimeout) = (Probing, Alive));
    }
}
