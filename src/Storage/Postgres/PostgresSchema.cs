using Claudia.Ports;
using Dapper;
using Npgsql;

namespace Claudia.Storage;

/// <summary>Brings the database to the newest schema.</summary>
internal static class PostgresSchema
{
    /// <summary>The advisory lock of whoever changes the schema. A number of our own, for ever.</summary>
    private const long Lock = 0x636C_6175_6469_61;

    /// <summary>How long all steps may take together, and the wait for another process that takes them.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private static readonly SchemaSteps Steps = new("Postgres.Migrations.");

    /// <exception cref="JournalException">The schema is another program's, or of a newer Claudia.</exception>
    public static void Migrate(NpgsqlConnection connection, PostgresDatabase database, DateTimeOffset at)
    {
        // A schema that is up to date is neither locked nor written: the user needs no right to change it.
        if (VersionOf(connection, database) == Steps.Newest)
            return;

        using var transaction = connection.BeginTransaction();
        Execute(connection, $"SET LOCAL statement_timeout = {(long)Longest.TotalMilliseconds}; SELECT pg_advisory_xact_lock({Lock})");
        // Asked anew under the lock: another process may have done it.
        var version = VersionOf(connection, database);
        if (version == 0)
            Prepare(connection, database);
        foreach (var step in Steps.Versions.Where(step => step > version))
        {
            Execute(connection, Steps.Sql(step));
            connection.Execute("INSERT INTO schema_version VALUES (@step, @At)", new { step, At = Ticks.Of(at) });
        }

        transaction.Commit();
    }

    private static int VersionOf(NpgsqlConnection connection, PostgresDatabase database)
    {
        var tables = connection.Query<string>("SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = @Schema", new { database.Schema }).AsList();
        if (tables.Count == 0)
            return 0;
        if (!tables.Contains("schema_version"))
            throw new JournalException($"{database.Place} has tables of another program in its schema {database.Schema}. Name another schema: Search Path=...");

        return Steps.Known(connection.ExecuteScalar<int>("SELECT max(version) FROM schema_version"), database.Place);
    }

    private static void Prepare(NpgsqlConnection connection, PostgresDatabase database)
    {
        var encoding = connection.ExecuteScalar<string>("SHOW server_encoding");
        if (encoding != "UTF8")
            throw new JournalException($"{database.Place} is encoded in {encoding}, which can't hold what customers write. Make one that is encoded in UTF8.");
        // Not IF NOT EXISTS: that asks for the right to make one, although it is there.
        if (connection.ExecuteScalar<string>("SELECT current_schema()") is null)
            Execute(connection, $"CREATE SCHEMA {database.Schema}");
        Execute(connection, "CREATE TABLE schema_version (version integer PRIMARY KEY, applied_at bigint NOT NULL)");
    }

    private static void Execute(NpgsqlConnection connection, string sql) => connection.Execute(sql, commandTimeout: (int)Longest.TotalSeconds + 5);
}
