using Claudia.Fakes;

namespace Claudia.Processes.Tests.Fixtures;

/// <summary>A fact that starts processes of a cluster on a PostgreSQL: skipped where one of them is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ClusterFactAttribute : FactAttribute
{
    public ClusterFactAttribute() => Skip = PostgresServer.Missing ?? ClusterPart.Missing;
}
