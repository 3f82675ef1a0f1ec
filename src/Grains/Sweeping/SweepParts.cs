using Claudia.Ports;

namespace Claudia.Grains;

/// <summary>What the sweeps of one silo share.</summary>
public sealed record SweepParts(Sweep Sweep, ISweepHorizon Horizon, SweepOptions Options, ActorPorts Ports)
{
    internal WorkspaceSweep Of(string workspace) => new(workspace, Sweep, Horizon, Options, Ports);
}
