using System.Data.Common;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Claudia.Engine;
using Claudia.Ports;
using Dapper;
using Microsoft.Extensions.Logging;

namespace Claudia.Storage;

/// <summary>A journal in a database: appends of many conversations are committed together, reads have connections of their own.</summary>
public abstract class DatabaseJournal : ISharedJournal, IJournalQueries, IAsyncDisposable
{
    private const string EventsSql =
        "SELECT version AS Version, json AS Json FROM events WHERE workspace = @Workspace AND conversation = @Id AND version > @after ORDER BY version LIMIT @limit";

    private const string LastChangeSql = "SELECT max(changed_at) FROM conversations WHERE workspace = @workspace";

    // Not what is due: who asks for that is expected to wake it.
    private const string CheckSql = "SELECT version FROM conversations LIMIT 1";

    private readonly JournalMetrics _metrics = new();
    private readonly AppendQueue _appends;
    private readonly IReaders _readers;
    private readonly Heads _heads;

    private protected DatabaseJournal(IBatchWriter writer, IReaders readers, DatabaseJournalOptions options, TimeProvider time, ILogger log)
    {
        _appends = new AppendQueue(writer, options.MaxBatch, options.QueueLimit, _metrics, time, log);
        _readers = readers;
        _heads = new Heads(log);
    }

    /// <summary>What this journal's counters are registered with.</summary>
    internal Meter Meter => _metrics.Meter;

    /// <inheritdoc/>
    public Task<Head?> ReadAsync(ConversationKey key, CancellationToken cancel) =>
        AskAsync(connection => _heads.ReadAsync(connection, key, cancel), cancel);

    /// <inheritdoc/>
    /// <remarks>Cancelled while it waits for the writer, it is certainly not written; after that, cancelling has no effect.</remarks>
    /// <exception cref="ArgumentException">No events, a negative version, or the state of another conversation.</exception>
    public async Task<AppendResult> AppendAsync(Append append, CancellationToken cancel) => await _appends.AppendAsync(AppendRows.Of(append), cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DueConversation>> DueAsync(IReadOnlyList<string> workspaces, DateTimeOffset until, int limit, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var (sql, values) = Due(workspaces, until, limit);
        return await QueryAsync<DueRow, DueConversation>(sql, values, row => new(new(row.Workspace, row.Id), Ticks.Time(row.WakeAt)), cancel);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return await QueryAsync<EventJsonRow, JournalEntry>(
            EventsSql, new { key.Workspace, key.Id, after, limit }, row => new(row.Version, JournalJson.ReadEvent(row.Json)), cancel);
    }

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> LastChangeAsync(string workspace, CancellationToken cancel)
    {
        var ticks = await AskAsync(connection => connection.QuerySingleAsync<long?>(new CommandDefinition(LastChangeSql, new { workspace }, cancellationToken: cancel)), cancel);
        return ticks is { } at ? Ticks.Time(at) : null;
    }

    /// <inheritdoc/>
    public async Task CheckAsync(CancellationToken cancel)
    {
        await AskAsync(connection => connection.QuerySingleOrDefaultAsync<long?>(new CommandDefinition(CheckSql, cancellationToken: cancel)), cancel);
        if (_appends.LastFailure is { } failure)
            throw new JournalException($"Appends fail: {failure.Message}", failure);
    }

    /// <inheritdoc/>
    /// <remarks>A conversation that changes while the list is paged moves to its front; all others are seen once.</remarks>
    /// <param name="limit">1 to 200; beyond, it is taken as the nearest of these.</param>
    /// <exception cref="ArgumentException">The cursor is none that this list has given.</exception>
    public async Task<Page<ConversationSummary>> ConversationsAsync(ConversationFilter filter, string? cursor, int limit, CancellationToken cancel)
    {
        var (sql, values) = ListQuery.Conversations(filter, cursor, limit);
        var rows = await QueryAsync<ConversationRow, ConversationRow>(sql, values, row => row, cancel);
        return ListQuery.PageOf(rows, limit, row => row.Summary, row => row.Cursor);
    }

    /// <inheritdoc/>
    /// <param name="limit">1 to 200; beyond, it is taken as the nearest of these.</param>
    /// <exception cref="ArgumentException">The cursor is none that this list has given.</exception>
    public async Task<Page<TransferSummary>> TransfersAsync(TransferFilter filter, string? cursor, int limit, CancellationToken cancel)
    {
        var (sql, values) = ListQuery.Transfers(filter, cursor, limit);
        var rows = await QueryAsync<TransferListRow, (TransferSummary Summary, ListCursor Cursor)>(sql, values, row => (row.Summary, row.Cursor), cancel);
        return ListQuery.PageOf(rows, limit, row => row.Summary, row => row.Cursor);
    }

    /// <inheritdoc/>
    public Task<long> CountHistoriesAsync(HistoryFilter filter, CancellationToken cancel)
    {
        var (sql, values) = Histories.Count(filter);
        return AskAsync(connection => connection.QuerySingleAsync<long>(new CommandDefinition(sql, values, cancellationToken: cancel)), cancel);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<History> HistoriesAsync(HistoryFilter filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        var keys = await QueryAsync<HistoryKeyRow>(Histories.Keys(filter, null), cancel);
        while (keys is [.., var newest])
        {
            foreach (var (first, last) in Histories.Runs(keys))
            {
                foreach (var history in Histories.Of(await QueryAsync<HistoryRow>(Histories.EventsOf(filter, first, last), cancel)))
                    yield return history;
            }
            keys = await QueryAsync<HistoryKeyRow>(Histories.Keys(filter, new(newest.Workspace, newest.Id)), cancel);
        }
    }

    /// <summary>Writes what waits, and closes the connections. Appends that come later fail.</summary>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _readers.Dispose();
        await _appends.DisposeAsync();
        _metrics.Dispose();
    }

    /// <summary>The query for what is due, which gives columns Workspace, Id and WakeAt, the earliest first.</summary>
    private protected abstract (string Sql, object Values) Due(IReadOnlyList<string> workspaces, DateTimeOffset until, int limit);

    private Task<List<T>> QueryAsync<T>((string Sql, object Values) query, CancellationToken cancel) => QueryAsync<T, T>(query.Sql, query.Values, row => row, cancel);

    private Task<List<T>> QueryAsync<TRow, T>(string sql, object values, Func<TRow, T> item, CancellationToken cancel) => AskAsync(
        async connection => (await connection.QueryAsync<TRow>(new CommandDefinition(sql, values, cancellationToken: cancel))).Select(item).ToList(), cancel);

    private async Task<T> AskAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancel)
    {
        try
        {
            return await _readers.ReadAsync(read, cancel);
        }
        catch (JsonException failure)
        {
            throw new JournalException($"{_readers.Place} holds an entry that this version can't read.", failure);
        }
    }
}
