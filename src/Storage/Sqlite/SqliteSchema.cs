using Claudia.Ports;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Claudia.Storage;

/// <summary>Brings the file to the newest schema, one numbered step at a time.</summary>
internal static class SqliteSchema
{
    private static readonly SchemaSteps Steps = new("Sqlite.Migrations.");

    /// <exception cref="JournalException">The file is another program's, or of a newer Claudia.</exception>
    public static void Migrate(SqliteConnection connection, SqliteFile file, DateTimeOffset at)
    {
        UseWriteAheadLog(connection, file);
        foreach (var version in Steps.Versions)
        {
            // Asked anew inside each transaction: another process may be doing the same.
            SqliteFile.Execute(connection, "BEGIN IMMEDIATE");
            try
            {
                if (VersionOf(connection, file) < version)
                    Apply(connection, version, at);
                SqliteFile.Execute(connection, "COMMIT");
            }
            catch
            {
                SqliteFile.RollBack(connection);
                throw;
            }
        }
    }

    private static void UseWriteAheadLog(SqliteConnection connection, SqliteFile file)
    {
        var mode = connection.ExecuteScalar<string>("PRAGMA journal_mode = WAL");
        if (mode != "wal")
            throw new JournalException($"{file.Path} can't have a write-ahead log (its mode stays {mode}): a local disk is needed.");
    }

    private static int VersionOf(SqliteConnection connection, SqliteFile file)
    {
        var tables = connection.Query<string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").AsList();
        if (tables.Count == 0)
            return 0;
        if (!tables.Contains("schema_version"))
            throw new JournalException($"{file.Path} is a database of another program. Choose another path.");

        return Steps.Known(connection.ExecuteScalar<int>("SELECT max(version) FROM schema_version"), file.Path);
    }

    private static void Apply(SqliteConnection connection, int version, DateTimeOffset at)
    {
        SqliteFile.Execute(connection, "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL) STRICT");
        SqliteFile.Execute(connection, Steps.Sql(version));
        connection.Execute("INSERT INTO schema_version VALUES (@version, @At)", new { version, At = Ticks.Of(at) });
    }
}
