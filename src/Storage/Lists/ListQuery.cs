using System.Collections.Immutable;
using Claudia.Ports;

namespace Claudia.Storage;

/// <summary>Builds a list's SELECT from those conditions that are asked for, so that an index fits it.</summary>
public static class ListQuery
{
    /// <summary>The most rows that one page holds.</summary>
    public const int MostRows = 200;

    // One more is read than the page holds: it says that there is a next page.
    private static int RowsOf(int limit) => Math.Clamp(limit, 1, MostRows);

    public static (string Sql, object Values) Conversations(ConversationFilter filter, string? cursor, int limit)
    {
        var after = cursor is null ? null : ListCursor.Read(ListCursor.Conversations, cursor);
        var sql = "SELECT workspace AS Workspace, conversation AS Conversation, kind AS Kind, phase AS Phase, episode AS Episode, "
            + "last_confidence AS LastConfidence, needs_attention AS NeedsAttention, changed_at AS ChangedAt, version AS Version FROM conversations"
            + Where(
                (true, "episode > 0"),
                (filter.Workspace is not null, "workspace = @Workspace"),
                (filter.Phase is not null, "phase = @Phase"),
                (filter.NeedsAttention is true, "needs_attention = 1"),
                (filter.NeedsAttention is false, "needs_attention = 0"),
                (filter.ChangedSince is not null, "changed_at >= @Since"),
                (after is not null, "(changed_at, workspace, conversation) < (@At, @AfterWorkspace, @AfterId)"))
            + " ORDER BY changed_at DESC, workspace DESC, conversation DESC LIMIT @Limit";
        return (sql, new
        {
            filter.Workspace,
            Phase = (int?)filter.Phase,
            Since = Ticks.Of(filter.ChangedSince),
            after?.At,
            AfterWorkspace = after?.Workspace,
            AfterId = after?.Id,
            Limit = RowsOf(limit) + 1,
        });
    }

    public static (string Sql, object Values) Transfers(TransferFilter filter, string? cursor, int limit)
    {
        var after = cursor is null ? null : ListCursor.Read(ListCursor.Transfers, cursor);
        var sql = "SELECT workspace AS Workspace, transfer_id AS TransferId, conversation AS Conversation, decided_at AS DecidedAt, json AS Json FROM transfers"
            + Where(
                (filter.Workspace is not null, "workspace = @Workspace"),
                (filter.Conversation is not null, "conversation = @Conversation"),
                (filter.Status is not null, "status = @Status"),
                (filter.Destination is not null, "destination = @Destination"),
                (filter.DecidedSince is not null, "decided_at >= @Since"),
                (after is not null, "(decided_at, workspace, transfer_id) < (@At, @AfterWorkspace, @AfterId)"))
            + " ORDER BY decided_at DESC, workspace DESC, transfer_id DESC LIMIT @Limit";
        return (sql, new
        {
            filter.Workspace,
            filter.Conversation,
            Status = (int?)filter.Status,
            filter.Destination,
            Since = Ticks.Of(filter.DecidedSince),
            after?.At,
            AfterWorkspace = after?.Workspace,
            AfterId = after?.Id,
            Limit = RowsOf(limit) + 1,
        });
    }

    /// <summary>The page of the rows read, of which there is one too many when more follow.</summary>
    public static Page<T> PageOf<TRow, T>(IReadOnlyList<TRow> rows, int limit, Func<TRow, T> item, Func<TRow, ListCursor> cursor)
    {
        var count = RowsOf(limit);
        ImmutableArray<T> items = [.. rows.Take(count).Select(item)];
        return new(items, rows.Count > count ? cursor(rows[count - 1]).Write() : null);
    }

    private static string Where(params ReadOnlySpan<(bool Asked, string Sql)> conditions)
    {
        var asked = new List<string>();
        foreach (var (isAsked, sql) in conditions)
        {
            if (isAsked)
                asked.Add(sql);
        }

        return asked.Count == 0 ? "" : " WHERE " + string.Join(" AND ", asked);
    }
}
