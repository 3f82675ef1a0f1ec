using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Intercom;

/// <summary>Lists what was updated in one workspace, tickets and conversations together.</summary>
internal sealed class UpdateSearch(IntercomClient client, SearchLimits limits)
{
    private readonly WindowSearch _tickets = new(client, ConversationKind.Ticket, limits);
    private readonly WindowSearch _conversations = new(client, ConversationKind.Conversation, limits);

    public async Task<UpdatedConversations> ListAsync(SearchPoint from, int limit, CancellationToken cancel)
    {
        if (from.Inside is { } place)
            return await ContinueAsync(from.At, place, limit, cancel).ConfigureAwait(false);
        var tickets = await _tickets.ListAsync(SearchWindow.Since(from.At), limit, cancel).ConfigureAwait(false);
        // Beyond the last ticket's window the list would have gaps.
        var reach = SearchWindow.Since(from.At) with { Before = tickets.Next?.At.ToUnixTimeSeconds() };
        if (reach.Before <= reach.From)
            return UpdatedConversations.OldestFirst(tickets.Hits, limit, tickets.Next, tickets.Cut);
        var conversations = await _conversations.ListAsync(reach, limit, cancel).ConfigureAwait(false);
        return Join(tickets, conversations, limit);
    }

    /// <summary>Lists more of a second, and then what the second has of the other kind.</summary>
    private async Task<UpdatedConversations> ContinueAsync(DateTimeOffset second, SearchPlace place, int limit, CancellationToken cancel)
    {
        var search = place.Kind switch
        {
            ConversationKind.Ticket => _tickets,
            ConversationKind.Conversation => _conversations,
        };
        var window = SearchWindow.Second(second);
        var read = await search.ReadAsync(window, place.Cursor, cancel).ConfigureAwait(false);
        var next = new SearchPoint(second, place with { Cursor = read.Rest });
        if (read.Rest is null)
            next = place.Kind == ConversationKind.Ticket ? new(second, new(ConversationKind.Conversation, null)) : new(second.AddSeconds(1));
        return UpdatedConversations.OldestFirst(read.Hits, limit, next, read.Cut(window));
    }

    /// <summary>The conversations end before the tickets do, or both reach the present.</summary>
    private static UpdatedConversations Join(UpdatedConversations tickets, UpdatedConversations conversations, int limit)
    {
        var next = conversations.Next ?? tickets.Next;
        var end = next is null ? DateTimeOffset.MaxValue : next.Inside is null ? next.At : next.At.AddSeconds(1);
        // A ticket may be found as a conversation too, and is more than that.
        var hits = tickets.Hits.Where(hit => hit.UpdatedAt < end).Concat(conversations.Hits).DistinctBy(hit => hit.Key);
        var cut = new[] { tickets.Cut, conversations.Cut }.OfType<CutSecond>().Where(it => it.Second < end).MinBy(it => it.Second);
        return UpdatedConversations.OldestFirst(hits, limit, next, cut);
    }
}
