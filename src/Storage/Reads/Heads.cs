using System.Data.Common;
using System.Text.Json;
using Claudia.Engine;
using Claudia.Ports;
using Dapper;
using Microsoft.Extensions.Logging;

namespace Claudia.Storage;

/// <summary>Reads heads. A state that this version did not write is folded anew from its events.</summary>
internal sealed partial class Heads(ILogger log)
{
    private const string HeadSql =
        "SELECT version AS Version, wake_at AS WakeAt, state_version AS StateVersion, state AS State FROM conversations WHERE workspace = @Workspace AND conversation = @Id";

    // Up to the head's version: a later append may have come between the two reads.
    private const string HistorySql =
        "SELECT json FROM events WHERE workspace = @Workspace AND conversation = @Id AND version <= @Version ORDER BY version";

    public async Task<Head?> ReadAsync(DbConnection connection, ConversationKey key, CancellationToken cancel)
    {
        var row = await connection.QuerySingleOrDefaultAsync<HeadRow>(new CommandDefinition(HeadSql, key, cancellationToken: cancel));
        return row is null
            ? null
            : new Head(Stored(key, row) ?? await FoldedAsync(connection, key, row, cancel), row.Version, Ticks.Time(row.WakeAt));
    }

    private ConversationState? Stored(ConversationKey key, HeadRow row)
    {
        try
        {
            return row.StateVersion == JournalJson.StateVersion ? JournalJson.ReadState(row.State) : null;
        }
        catch (JsonException failure)
        {
            LogUnreadable(log, failure, key);
            return null;
        }
    }

    private static async Task<ConversationState> FoldedAsync(DbConnection connection, ConversationKey key, HeadRow row, CancellationToken cancel)
    {
        var history = await connection.QueryAsync<string>(new CommandDefinition(HistorySql, new { key.Workspace, key.Id, row.Version }, cancellationToken: cancel));
        return Conversation.Fold(key, history.Select(JournalJson.ReadEvent));
    }

    [LoggerMessage(LogLevel.Warning, "The state of {Key} can't be read, and is folded from its events.")]
    private static partial void LogUnreadable(ILogger log, Exception failure, ConversationKey key);
}
