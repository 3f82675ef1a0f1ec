using Claudia.Engine;
using Claudia.Grains;
using Microsoft.Data.Sqlite;

namespace Claudia.Storage;

/// <summary>The statements of an append, on one connection, inside whatever transaction is open there.</summary>
internal sealed class SqliteRows(SqliteConnection connection) : IDisposable
{
    private const string InsertHeadSql = """
        INSERT INTO conversations (workspace, conversation, version, changed_at, wake_at, kind, phase, episode, needs_attention, last_confidence, state_version, state)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING
        """;

    private const string UpdateHeadSql = """
        UPDATE conversations SET version = $3, changed_at = $4, wake_at = $5, kind = $6, phase = $7, episode = $8,
            needs_attention = $9, last_confidence = $10, state_version = $11, state = $12
        WHERE workspace = $1 AND conversation = $2 AND version = $13
        """;

    private const string InsertEventSql =
        "INSERT INTO events (workspace, conversation, version, at, type, json) VALUES ($1, $2, $3, $4, $5, $6)";

    private const string UpsertTransferSql = """
        INSERT INTO transfers (workspace, transfer_id, conversation, episode, destination, status, decided_at, ended_at, json)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT DO UPDATE SET destination = $5, status = $6, decided_at = $7, ended_at = $8, json = $9 WHERE json <> $9
        """;

    private readonly SqliteStatement _insertHead = new(connection, InsertHeadSql, 12);
    private readonly SqliteStatement _updateHead = new(connection, UpdateHeadSql, 13);
    private readonly SqliteStatement _insertEvent = new(connection, InsertEventSql, 6);
    private readonly SqliteStatement _upsertTransfer = new(connection, UpsertTransferSql, 9);

    /// <summary>Writes the rows if the head still has the expected version; a conflict changes nothing.</summary>
    public AppendResult Write(AppendRows rows)
    {
        if (!WriteHead(rows))
            return AppendResult.Conflict;

        foreach (var row in rows.Events)
            _insertEvent.Run(rows.Key.Workspace, rows.Key.Id, row.Version, row.At, row.Type, row.Json);
        if (rows.Transfer is { } transfer)
            WriteTransfer(rows.Key, transfer);
        return AppendResult.Appended;
    }

    public void Dispose()
    {
        _insertHead.Dispose();
        _updateHead.Dispose();
        _insertEvent.Dispose();
        _upsertTransfer.Dispose();
    }

    private bool WriteHead(AppendRows rows)
    {
        var (key, state) = (rows.Key, rows.Append.State);
        ReadOnlySpan<object?> values =
        [
            key.Workspace, key.Id, rows.Version, Ticks.Of(rows.Append.At), Ticks.Of(rows.Append.WakeAt), (int)state.Kind, (int)state.Phase,
            state.Episode, state.NeedsAttention ? 1 : 0, state.Confidence.Last, JournalJson.StateVersion, rows.State,
        ];
        return (rows.Append.ExpectedVersion == 0
            ? _insertHead.Run(values)
            : _updateHead.Run([.. values, rows.Append.ExpectedVersion])) == 1;
    }

    private void WriteTransfer(ConversationKey key, TransferRow row) => _upsertTransfer.Run(
        key.Workspace, row.Transfer.Id, key.Id, row.Transfer.Episode, row.Transfer.Destination, (int)row.Transfer.Status,
        Ticks.Of(row.Transfer.DecidedAt), Ticks.Of(row.Transfer.EndedAt), row.Json);
}
