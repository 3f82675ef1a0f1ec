using System.Diagnostics.Metrics;
using Claudia.Engine;
using Claudia.Grains;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Claudia.Storage;

/// <summary>The journal in one SQLite file. Several processes may share the file.</summary>
public sealed class SqliteJournal : IJournal, IJournalQueries, IAsyncDisposable
{
    private const string DueSql =
        "SELECT workspace AS Workspace, conversation AS Id, wake_at AS WakeAt FROM conversations WHERE wake_at <= @Until ORDER BY wake_at, workspace, conversation LIMIT @limit";

    private const string EventsSql =
        "SELECT version AS Version, json AS Json FROM events WHERE workspace = @Workspace AND conversation = @Id AND version > @after ORDER BY version LIMIT @limit";

    private readonly JournalMetrics _metrics;
    private readonly AppendQueue _appends;
    private readonly SqliteReaders _readers;
    private readonly SqliteHeads _heads;

    private SqliteJournal(SqliteJournalOptions options, SqliteFile file, TimeProvider time, ILogger log)
    {
        _metrics = new JournalMetrics();
        // The queue disposes of its writer.
#pragma warning disable CA2000
        _appends = new AppendQueue(new SqliteBatchWriter(file), options.MaxBatch, options.QueueLimit, _metrics, time, log);
#pragma warning restore CA2000
        _readers = new SqliteReaders(file, options.Readers);
        _heads = new SqliteHeads(log);
    }

    /// <summary>What this journal's counters are registered with.</summary>
    internal Meter Meter => _metrics.Meter;

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

    /// <inheritdoc/>
    public Task<Head?> ReadAsync(ConversationKey key, CancellationToken cancel) =>
        _readers.ReadAsync(connection => _heads.Read(connection, key), cancel);

    /// <inheritdoc/>
    /// <remarks>Cancelled while it waits for the writer, it is certainly not written; after that, cancelling has no effect.</remarks>
    /// <exception cref="ArgumentException">No events, a negative version, or the state of another conversation.</exception>
    public async Task<AppendResult> AppendAsync(Append append, CancellationToken cancel) => await _appends.AppendAsync(AppendRows.Of(append), cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DueConversation>> DueAsync(DateTimeOffset until, int limit, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return await _readers.ReadAsync(
            connection => connection.Query<DueRow>(DueSql, new { Until = Ticks.Of(until), limit })
                .Select(row => new DueConversation(new(row.Workspace, row.Id), Ticks.Time(row.WakeAt))).ToList(),
            cancel);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return await _readers.ReadAsync(connection => Events(connection, key, after, limit), cancel);
    }

    /// <inheritdoc/>
    /// <remarks>A conversation that changes while the list is paged moves to its front; all others are seen once.</remarks>
    /// <param name="limit">1 to 200; beyond, it is taken as the nearest of these.</param>
    /// <exception cref="ArgumentException">The cursor is none that this list has given.</exception>
    public async Task<Page<ConversationSummary>> ConversationsAsync(ConversationFilter filter, string? cursor, int limit, CancellationToken cancel)
    {
        var (sql, values) = ListQuery.Conversations(filter, cursor, limit);
        var rows = await _readers.ReadAsync(connection => connection.Query<ConversationRow>(sql, values).AsList(), cancel);
        return ListQuery.PageOf(rows, limit, row => row.Summary, row => row.Cursor);
    }

    /// <inheritdoc/>
    /// <param name="limit">1 to 200; beyond, it is taken as the nearest of these.</param>
    /// <exception cref="ArgumentException">The cursor is none that this list has given.</exception>
    public async Task<Page<TransferSummary>> TransfersAsync(TransferFilter filter, string? cursor, int limit, CancellationToken cancel)
    {
        var (sql, values) = ListQuery.Transfers(filter, cursor, limit);
        return await _readers.ReadAsync(
            connection => ListQuery.PageOf(connection.Query<TransferListRow>(sql, values).AsList(), limit, row => row.Summary, row => row.Cursor), cancel);
    }

    /// <summary>Writes what waits, and closes the file. Appends that come later fail.</summary>
    public async ValueTask DisposeAsync()
    {
        _readers.Dispose();
        await _appends.DisposeAsync();
        _metrics.Dispose();
    }

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

    private static List<JournalEntry> Events(SqliteConnection connection, ConversationKey key, long after, int limit) =>
        [.. connection.Query<EventJsonRow>(EventsSql, new { key.Workspace, key.Id, after, limit }).Select(row => new JournalEntry(row.Version, JournalJson.ReadEvent(row.Json)))];
}
