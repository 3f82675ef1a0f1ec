using System.Net;
using Orleans.Configuration;
using Orleans.Dashboard;
using Orleans.Serialization;

namespace Claudia.Silo;

/// <summary>How a silo is set up.</summary>
internal static class SiloSetup
{
    /// <summary>The time between two probes of a silo. After three missed ones it is declared dead: one that stands still for five seconds is not.</summary>
    private static readonly TimeSpan Probing = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How often a silo writes that it lives. One that has missed three times keeps no other from starting: all may have died at once.
    /// Orleans' default is 30 s; then a cluster that lost all of its silos would need a minute more to start at new addresses.
    /// </summary>
    private static readonly TimeSpan Alive = TimeSpan.FromSeconds(15);

    /// <summary>How long a silo tries to reach the others at its start before it gives up. Orleans' default is five minutes.</summary>
    private static readonly TimeSpan Joining = TimeSpan.FromMinutes(2);

    public static void Configure(ISiloBuilder silo, ClaudiaSettings settings, ISiloStorage storage)
    {
        var cluster = settings.Cluster;
        silo.Configure<ClusterOptions>(it => (it.ClusterId, it.ServiceId) = (ClusterNames.IdOf(cluster), cluster.ServiceId));
        if (cluster.SiloName is { } name)
            silo.Configure<SiloOptions>(it => it.SiloName = name);
        silo.AddActivityPropagation();
        silo.Services.Configure<ExceptionSerializationOptions>(ClusterExceptions.Configure);
        storage.Configure(silo, cluster);
        if (storage is ISharedStorage)
            ClusterWatch.Configure(silo, settings);
        Bound(silo);
        if (cluster.Certificate is { } certificate)
            silo.UseTls(certificate, tls => ClusterTls.Configure(tls, certificate));
        if (cluster.Dashboard)
            silo.AddDashboard();
        silo.Services.AddSingleton<IHealthPart, SiloHealth>().AddSingleton<IFatalErrorHandler, SiloEnd>();
    }

    /// <summary>Where it listens for the others.</summary>
    /// <exception cref="IOException">Somebody listens there already.</exception>
    public static void Listen(ISiloBuilder silo, ClusterSettings cluster)
    {
        ClusterPorts.MustBeFree(cluster);
        if (cluster.Advertised is { } advertised)
            silo.ConfigureEndpoints(advertised, cluster.SiloPort, cluster.GatewayPort, listenOnAnyHostAddress: !IPAddress.IsLoopback(advertised));
        else
            silo.ConfigureEndpoints(cluster.SiloPort, cluster.GatewayPort, listenOnAnyHostAddress: true);
    }

    private static void Bound(ISiloBuilder silo)
    {
        silo.Configure<GrainCollectionOptions>(it => (it.CollectionAge, it.CollectionQuantum) = (TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1)));
        silo.Configure<ClusterMembershipOptions>(it => (it.ProbeTimeout, it.IAmAliveTablePublishTimeout, it.MaxJoinAttemptTime) = (Probing, Alive, Joining));
    }
}
