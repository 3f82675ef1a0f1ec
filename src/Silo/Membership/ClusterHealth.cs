using Orleans.Runtime;

namespace Claudia.Silo;

/// <summary>Whether this process's silo has joined.</summary>
internal sealed class SiloHealth(ISiloStatusOracle silos) : IHealthPart
{
    public IEnumerable<HealthCheck> Checks() => silos.CurrentStatus == SiloStatus.Active
        ? [new("cluster", Health.Ready, [])]
        : [new("cluster", Health.Unready, [$"This silo has not joined the cluster: it is {silos.CurrentStatus}."])];
}

/// <summary>Whether this process reaches a silo.</summary>
internal sealed class GatewayHealth : IHealthPart
{
    private volatile int _gateways = 1;

    /// <summary>Silos that it is connected with. It listens only after the first connection.</summary>
    public int Gateways
    {
        set => _gateways = value;
    }

    public IEnumerable<HealthCheck> Checks() => _gateways > 0
        ? [new("cluster", Health.Ready, [])]
        : [new("cluster", Health.Unready, ["No silo can be reached."])];
}
