using Claudia.Ports;
using Microsoft.Extensions.Logging;

namespace Claudia.Storage;

/// <summary>The journal in one PostgreSQL schema, which many processes may share.</summary>
public sealed class PostgresJournal : DatabaseJournal
{
    // A claim: what one caller gets is due again only after the lease, and what another one is claiming is passed over.
    private const string DueSql = """
        WITH due AS (
            SELECT workspace, conversation, wake_at FROM conversations WHERE wake_at <= @Until AND workspace = ANY(@Workspaces)
            ORDER BY wake_at, workspace, conversation LIMIT @limit FOR UPDATE SKIP LOCKED),
        claimed AS (
            UPDATE conversations SET wake_at = @Again FROM due
            WHERE conversations.workspace = due.workspace AND conversations.conversation = due.conversation
            RETURNING due.workspace, due.conversation, due.wake_at)
        SELECT workspace AS Workspace, conversation AS Id, wake_at AS WakeAt FROM claimed ORDER BY wake_at, workspace, conversation
        """;

    private readonly TimeSpan _lease;

    // The base disposes of its writer and its readers.
#pragma warning disable CA2000
    private PostgresJournal(PostgresJournalOptions options, PostgresDatabase database, TimeProvider time, ILogger log)
        : base(new PostgresBatchWriter(database, time), new PostgresReaders(database), options, time, log) => _lease = options.WakeLease;
#pragma warning restore CA2000

    /// <summary>Connects, makes the schema where it is missing, and brings it up to date.</summary>
    /// <exception cref="JournalException">The database can't be used: the message says why.</exception>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static async Task<PostgresJournal> OpenAsync(PostgresJournalOptions options, TimeProvider time, ILogger log, CancellationToken cancel = default)
    {
        options.Check();
        var database = new PostgresDatabase(options);
        // A thread of its own: it blocks, and what wakes a blocked socket is the pool.
        await Task.Factory.StartNew(() => Prepare(database, time), cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return new PostgresJournal(options, database, time, log);
    }

    private protected override (string Sql, object Values) Due(IReadOnlyList<string> workspaces, DateTimeOffset until, int limit) =>
        (DueSql, new { Workspaces = workspaces.ToArray(), Until = Ticks.Of(until), Again = Ticks.Of(until + _lease), limit });

    private static void Prepare(PostgresDatabase database, TimeProvider time)
    {
        try
        {
            using var connections = database.Fresh();
            using var connection = connections.OpenConnection();
            PostgresSchema.Migrate(connection, database, time.GetUtcNow());
        }
        catch (Exception failure) when (PostgresFaults.IsOfTheServer(failure))
        {
            throw PostgresFaults.Of(failure, database);
        }
    }
}
