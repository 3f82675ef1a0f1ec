using Claudia.Fakes;

namespace Claudia.Processes;

/// <summary>What one process is in a cluster.</summary>
/// <param name="Role">silo, api or both.</param>
internal sealed record ClusterPart(string Role, int SiloPort, int GatewayPort)
{
    /// <summary>A PFX file without a password; null where the processes talk in the clear.</summary>
    public string? Certificate { get; init; }

    public static FileInfo Program => DotnetProgram.Built("Silo", "Claudia.Silo");

    /// <summary>Why there is no cluster to start; null when there is one.</summary>
    public static string? Missing { get; } = IsBuilt() ? null : "The cluster was left out of the build: build with -p:WithOrleans=true.";

    public static ClusterPart OnFreePorts(string role) => new(role, FreePort.Number(), FreePort.Number());

    /// <summary>Left out of the build, the program is there as well, but does not stand on Orleans.</summary>
    private static bool IsBuilt()
    {
        var parts = Path.ChangeExtension(Program.FullName, ".deps.json");
        return File.Exists(parts) && File.ReadAllText(parts).Contains("Microsoft.Orleans.Runtime/", StringComparison.Ordinal);
    }
}
