using System.Globalization;
using System.Reflection;
using Claudia.Grains;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Claudia.Storage;

/// <summary>Brings the file to the newest schema, one numbered step at a time.</summary>
internal static class SqliteSchema
{
    private const string Prefix = "Sqlite.Migrations.";

    private static readonly (int Version, string Resource)[] Steps =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => (int.Parse(name.AsSpan(Prefix.Length, 4), CultureInfo.InvariantCulture), name))
            .Order(),
    ];

    /// <summary>The schema that this build writes.</summary>
    public static int Newest => Steps[^1].Version;

    /// <exception cref="JournalException">The file is another program's, or of a newer Claudia.</exception>
    public static void Migrate(SqliteConnection connection, SqliteFile file, DateTimeOffset at)
    {
        UseWriteAheadLog(connection, file);
        foreach (var step in Steps)
        {
            // Asked anew inside each transaction: another process may be doing the same.
            SqliteFile.Execute(connection, "BEGIN IMMEDIATE");
            try
            {
                if (VersionOf(connection, file) < step.Version)
                    Apply(connection, step, at);
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

        var version = connection.ExecuteScalar<int>("SELECT max(version) FROM schema_version");
        return version <= Newest ? version : throw new JournalException(
            $"{file.Path} was written by a newer Claudia (schema {version}; this one knows {Newest}). Start that one, or choose another path.");
    }

    private static void Apply(SqliteConnection connection, (int Version, string Resource) step, DateTimeOffset at)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(step.Resource)!;
        using var sql = new StreamReader(resource);
        SqliteFile.Execute(connection, "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL) STRICT");
        SqliteFile.Execute(connection, sql.ReadToEnd());
        connection.Execute("INSERT INTO schema_version VALUES (@Version, @At)", new { step.Version, At = Ticks.Of(at) });
    }
}
