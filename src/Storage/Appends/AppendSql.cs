using Claudia.Engine;

namespace Claudia.Storage;

/// <summary>What the statements of an append have in common, whatever the database: their text and their values.</summary>
internal static class AppendSql
{
    /// <summary>The first version's head, with the parameters $1 to $12.</summary>
    public const string InsertHead = """
        INSERT INTO conversations (workspace, conversation, version, changed_at, wake_at, kind, phase, episode, needs_attention, last_confidence, state_version, state)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING
        """;

    /// <summary>A later version's head, if it still has the expected version, which is $13.</summary>
    public const string UpdateHead = """
        UPDATE conversations SET version = $3, changed_at = $4, wake_at = $5, kind = $6, phase = $7, episode = $8,
            needs_attention = $9, last_confidence = $10, state_version = $11, state = $12
        WHERE workspace = $1 AND conversation = $2 AND version = $13
        """;

    public const string IntoEvents = "INSERT INTO events (workspace, conversation, version, at, type, json)";

    public const string IntoTransfers =
        "INSERT INTO transfers (workspace, conversation, transfer_id, episode, destination, status, decided_at, ended_at, json)";

    /// <summary>The end of an insert into the transfers: what is known of it already is brought up to date.</summary>
    public const string OrUpdateTransfer = """
        ON CONFLICT (workspace, transfer_id) DO UPDATE SET destination = excluded.destination, status = excluded.status,
            decided_at = excluded.decided_at, ended_at = excluded.ended_at, json = excluded.json
        WHERE transfers.json <> excluded.json
        """;

    /// <summary>$1 to $13 of the heads.</summary>
    public static object?[] HeadValues(AppendRows rows)
    {
        var state = rows.Append.State;
        return
        [
            rows.Key.Workspace, rows.Key.Id, rows.Version, Ticks.Of(rows.Append.At), Ticks.Of(rows.Append.WakeAt), (long)state.Kind, (long)state.Phase,
            (long)state.Episode, state.NeedsAttention ? 1L : 0L, state.Confidence.Last, (long)JournalJson.StateVersion, rows.State, rows.Append.ExpectedVersion,
        ];
    }

    /// <summary>A transfer's columns after workspace and conversation; nulls where there is no transfer.</summary>
    public static object?[] TransferValues(TransferRow? row) => row is null ? new object?[7] :
    [
        row.Transfer.Id, (long)row.Transfer.Episode, row.Transfer.Destination, (long)row.Transfer.Status,
        Ticks.Of(row.Transfer.DecidedAt), Ticks.Of(row.Transfer.EndedAt), row.Json,
    ];
}
