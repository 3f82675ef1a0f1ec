using Claudia.Fakes;

namespace Claudia.Processes.Tests.Fixtures;

/// <summary>A fact that starts processes of a cluster on a PostgreSQL: skipped where one of them is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ClusterFactAttribute : FactAttribute
{
    public ClusterFactAttribute() => Skip = PostgresServer.Missing;
}

/// <summary>The same on Azure Storage's emulator.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AzuriteClusterFactAttribute : FactAttribute
{
    public AzuriteClusterFactAttribute() => Skip = AzuriteServer.Missing;
}
