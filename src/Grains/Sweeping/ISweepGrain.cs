using Orleans.Concurrency;

namespace Claudia.Grains;

/// <summary>Sweeps one workspace, once in the cluster. Its key is the workspace's name.</summary>
[Alias("claudia.sweep"), GrainInterfaceType("claudia.sweep")]
public interface ISweepGrain : IGrainWithStringKey
{
    /// <summary>Starts the sweeps where they do not run. Each silo calls this again and again, so they survive the death of any of them.</summary>
    /// <exception cref="Ports.ConversationBusyException">The silo on which it is active has no settings of the workspace.</exception>
    [Alias("ping"), AlwaysInterleave]
    Task PingAsync();
}
