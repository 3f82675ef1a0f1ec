using Claudia.Ports;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Claudia.Storage;

/// <summary>The journal in one SQLite file. Several processes may share the file.</summary>
public sealed class SqliteJournal : DatabaseJournal
{
    private const string DueSql =
        "SELECT workspace AS Workspace, conversation AS Id, wake_at AS WakeAt FROM conversations WHERE wake_at <= @Until AND workspace IN @workspaces ORDER BY wake_at, workspace, conversation LIMIT @limit";

    // The base disposes of its writer and its readers.
#pragma warning disable CA2000
    private SqliteJournal(SqliteJournalOptions options, SqliteFile file, TimeProvider time, ILogger log)
        : base(new SqliteBatchWriter(file), new SqliteReaders(file, options.Readers), options, time, log)
    {
    }
#pragma warning restore CA2000

    /// <summary>Opens the file, makes it where it is missing, and brings its schema up to date.</summary>
    /// <exception cref="JournalException">The file can't be used: the message says why.</exception>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static async Task<SqliteJournal> OpenAsync(SqliteJournalOptions options, TimeProvider time, ILogger log, CancellationToken cancel = default)
    {
        options.Check();
        var file = new SqliteFile(options);
        await Task.Run(() => Prepare(file, time), cancel);
        return new SqliteJournal(options, file, time, log);
    }

    private protected override (string Sql, object Values) Due(IReadOnlyList<string> workspaces, DateTimeOffset until, int limit) =>
        (DueSql, new { workspaces, Until = Ticks.Of(until), limit });

    private static void Prepare(SqliteFile file, TimeProvider time)
    {
        try
        {
            file.Create();
            using var connection = file.OpenWriter();
            SqliteSchema.Migrate(connection, file, time.GetUtcNow());
        }
        catch (SqliteException failure)
        {
            throw SqliteFaults.Of(failure, file);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException and not JournalException)
        {
            throw new JournalException($"{file.Path} can't be made or opened. Check the path and its permissions.", failure);
        }
    }
}
