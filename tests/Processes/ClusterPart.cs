using Claudia.Fakes;

namespace Claudia.Processes;

/// <summary>What one process is in a cluster.</summary>
/// <param name="Role">silo, api or both.</param>
internal sealed record ClusterPart(string Role, int SiloPort, int GatewayPort)
{
    /// <summary>A PFX file without a password; null where the processes talk in the clear.</summary>
    public string? Certificate { get; init; }

    public static ClusterPart OnFreePorts(string role) => new(role, FreePort.Number(), FreePort.Number());
}
