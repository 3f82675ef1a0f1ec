using Claudia.Fakes;
using Claudia.Storage.Tests;

namespace Claudia.Silo.Tests;

/// <summary>The tests of the class start a PostgreSQL server.</summary>
internal sealed class NeedsPostgresAttribute : NeedsAttribute
{
    public override string? Missing => PostgresServer.Missing;
}
