using System.Text.Json;
using Claudia.Engine;
using Claudia.Grains;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Claudia.Storage;

/// <summary>Reads heads. A state that this version did not write is folded anew from its events.</summary>
internal sealed partial class SqliteHeads(ILogger log)
{
    private const string HeadSql =
        "SELECT version AS Version, wake_at AS WakeAt, state_version AS StateVersion, state AS State FROM conversations WHERE workspace = @Workspace AND conversation = @Id";

    // Up to the head's version: a later append may have come between the two reads.
    private const string HistorySql =
        "SELECT json FROM events WHERE workspace = @Workspace AND conversation = @Id AND version <= @Version ORDER BY version";

    public Head? Read(SqliteConnection connection, ConversationKey key) =>
        connection.QuerySingleOrDefault<HeadRow>(HeadSql, key) is { } row
            ? new Head(Stored(key, row) ?? Folded(connection, key, row), row.Version, Ticks.Time(row.WakeAt))
            : null;

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

    private static ConversationState Folded(SqliteConnection connection, ConversationKey key, HeadRow row) => Conversation.Fold(
        key, connection.Query<string>(HistorySql, new { key.Workspace, key.Id, row.Version }, buffered: false).Select(JournalJson.ReadEvent));

    [LoggerMessage(LogLevel.Warning, "The state of {Key} can't be read, and is folded from its events.")]
    private static partial void LogUnreadable(ILogger log, Exception failure, ConversationKey key);
}
