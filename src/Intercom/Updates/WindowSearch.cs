using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Intercom;

/// <summary>
/// Lists the conversations or the tickets of Claudia's team by windows of <c>updated_at</c>, the earliest window first.
/// Intercom chooses the order of the hits in a search, so a window is only listed when all its hits were read.
/// </summary>
internal sealed class WindowSearch(IntercomClient client, ConversationKind kind, SearchLimits limits)
{
    /// <summary>Lists window after window until there are enough hits, or none is left.</summary>
    public async Task<UpdatedConversations> ListAsync(SearchWindow all, int limit, CancellationToken cancel)
    {
        var hits = new List<UpdatedConversation>();
        CutSecond? cut = null;
        var windows = new Stack<SearchWindow>([all]);
        while (windows.TryPop(out var window))
        {
            if (hits.Count >= limit)
                return new(hits, new(window.Start), cut);
            var read = await ReadAsync(window, null, cancel).ConfigureAwait(false);
            if (read.Rest is not null || read.IsShort)
            {
                if (window.Halve(client.Now) is var (earlier, later))
                {
                    windows.Push(later);
                    windows.Push(earlier);
                    continue;
                }

                cut ??= read.Cut(window);
            }

            hits.AddRange(read.Hits);
            if (read.Rest is { } rest)
                return new(hits, new(window.Start, new(kind, rest)), cut);
        }

        return new(hits, null, cut);
    }

    /// <summary>Reads a window's pages from a cursor on, at most as many hits as the limits allow.</summary>
    public async Task<WindowReading> ReadAsync(SearchWindow window, string? cursor, CancellationToken cancel)
    {
        var (limit, first) = (LimitOf(window), cursor);
        var (ids, hits, total) = (new HashSet<string>(), new List<UpdatedConversation>(), (int?)null);
        while (true)
        {
            var page = await PageAsync(window, cursor, cancel).ConfigureAwait(false);
            total ??= page.Total;
            ids.UnionWith(page.Hits.Select(hit => hit.Id));
            hits.AddRange(page.Hits
                .Where(hit => ConversationKey.IsId(hit.Id) && window.Holds(hit.UpdatedAt))
                .Select(hit => new UpdatedConversation(new(client.Settings.Name, hit.Id), kind, hit.UpdatedAt)));
            var isLast = page.Next is null || page.Next == cursor || page.Hits is [];
            // Hits that change while pages are read leave the window, and can move others to a page that was already read.
            var isShort = isLast && first is null && total > limits.Page && ids.Count < total;
            if (isLast || ids.Count >= limit || (total > limit && !window.IsSecond))
                return new(hits, ids.Count, total ?? ids.Count, isLast ? null : page.Next, isShort);
            cursor = page.Next;
        }
    }

    /// <summary>Hits that change while pages are read enter a window without an end: one page of it shows a single moment, several do not.</summary>
    private int LimitOf(SearchWindow window) =>
        window.IsSecond ? limits.Second : window.Before is null ? limits.Page : limits.Window;

    /// <summary>A workspace whose plan or token has no tickets has none to find.</summary>
    private async Task<SearchPage> PageAsync(SearchWindow window, string? cursor, CancellationToken cancel)
    {
        var (team, admin) = (client.Settings.TeamId, client.Settings.AdminId);
        var result = await client.SearchAsync(kind, team, admin, window, limits.Page, cursor, cancel).ConfigureAwait(false);
        var isTicket = kind == ConversationKind.Ticket;
        return result.Match(
            got => got.Value,
            missing => isTicket ? SearchPage.Empty : throw new IOException($"Intercom has no search: {missing.Code}"),
            refused => isTicket && refused.Status is 402 or 403
                ? SearchPage.Empty
                : throw new IOException($"Intercom refused the search: {refused.Code}: {refused.Message}"),
            failed => throw new IOException(failed.Reason));
    }
}

/// <summary>What was read of a window.</summary>
/// <param name="Read">The number of hits that were read, those just outside the window included.</param>
/// <param name="Total">How many Intercom counted at first.</param>
/// <param name="Rest">The cursor of the next page, when the limit was reached before the last one.</param>
/// <param name="IsShort">Whether several pages, read to the last, gave fewer hits than Intercom had counted.</param>
internal sealed record WindowReading(IReadOnlyList<UpdatedConversation> Hits, int Read, int Total, string? Rest, bool IsShort)
{
    /// <summary>A second without hits of its own is only next to one that has too many.</summary>
    public CutSecond? Cut(SearchWindow second) => IsShort || (Rest is not null && Hits.Count > 0)
        ? new(second.Start, Math.Max(Total, Read), Read, Continues: Rest is not null)
        : null;
}
