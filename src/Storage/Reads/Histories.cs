using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Storage;

/// <summary>The queries for whole histories, many at a time, in the order of their keys.</summary>
internal static class Histories
{
    /// <summary>Events of one read, unless a single conversation has more: reads are few, and none is long.</summary>
    private const int MostEvents = 2_000;

    private const int MostKeys = 500;

    // The protocol's steps change nothing that a verdict looks at.
    private const string Events =
        """
        SELECT e.workspace AS Workspace, e.conversation AS Id, e.json AS Json
        FROM conversations c JOIN events e ON e.workspace = c.workspace AND e.conversation = c.conversation AND e.version <= c.version
        WHERE (c.workspace, c.conversation) >= (@FirstWorkspace, @FirstId) AND (c.workspace, c.conversation) <= (@LastWorkspace, @LastId)
            AND e.type NOT IN ('look-owed', 'looked', 'look-failed', 'attempt-started', 'attempt-settled', 'write-not-found', 'attempt-abandoned', 'duplicate-seen')
        """;

    public static (string Sql, object Values) Count(HistoryFilter filter) =>
        ($"SELECT count(*) FROM conversations c WHERE {Chosen(filter)}", Values(filter));

    /// <summary>Keys after one, with the number of their events.</summary>
    public static (string Sql, object Values) Keys(HistoryFilter filter, ConversationKey? after) =>
        ($"SELECT c.workspace AS Workspace, c.conversation AS Id, c.version AS Version FROM conversations c WHERE (c.workspace, c.conversation) > (@AfterWorkspace, @AfterId) AND {Chosen(filter)} ORDER BY c.workspace, c.conversation LIMIT {MostKeys}",
            new { filter.Workspace, Since = Ticks.Of(filter.ChangedSince), AfterWorkspace = after?.Workspace ?? "", AfterId = after?.Id ?? "" });

    /// <summary>The events of the conversations from one key to another.</summary>
    public static (string Sql, object Values) EventsOf(HistoryFilter filter, HistoryKeyRow first, HistoryKeyRow last) =>
        ($"{Events} AND {Chosen(filter)} ORDER BY c.workspace, c.conversation, e.version",
            new { filter.Workspace, Since = Ticks.Of(filter.ChangedSince), FirstWorkspace = first.Workspace, FirstId = first.Id, LastWorkspace = last.Workspace, LastId = last.Id });

    /// <summary>The keys in runs that are read at once.</summary>
    public static IEnumerable<(HistoryKeyRow First, HistoryKeyRow Last)> Runs(IReadOnlyList<HistoryKeyRow> keys)
    {
        var (first, events) = (0, 0L);
        for (var at = 0; at < keys.Count; at++)
        {
            events += keys[at].Version;
            if (at + 1 < keys.Count && events + keys[at + 1].Version <= MostEvents)
                continue;
            yield return (keys[first], keys[at]);
            (first, events) = (at + 1, 0);
        }
    }

    /// <summary>Rows in the order of their keys, by conversation.</summary>
    public static IEnumerable<History> Of(IReadOnlyList<HistoryRow> rows)
    {
        for (var at = 0; at < rows.Count;)
        {
            var (key, json) = (new ConversationKey(rows[at].Workspace, rows[at].Id), new List<string>());
            for (; at < rows.Count && rows[at].Id == key.Id && rows[at].Workspace == key.Workspace; at++)
                json.Add(rows[at].Json);
            yield return new(key, json);
        }
    }

    private static string Chosen(HistoryFilter filter) =>
        "c.episode > 0" + (filter.Workspace is null ? "" : " AND c.workspace = @Workspace") + (filter.ChangedSince is null ? "" : " AND c.changed_at >= @Since");

    private static object Values(HistoryFilter filter) => new { filter.Workspace, Since = Ticks.Of(filter.ChangedSince) };
}

/// <summary>A conversation with the number of its events, as the table holds it.</summary>
internal sealed record HistoryKeyRow(string Workspace, string Id, long Version);

/// <summary>An event of a history, as the table holds it.</summary>
internal sealed record HistoryRow(string Workspace, string Id, string Json);
