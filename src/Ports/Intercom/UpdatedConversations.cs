using Claudia.Engine;

namespace Claudia.Ports;

/// <summary>A hit of the sweep's search.</summary>
public sealed record UpdatedConversation(ConversationKey Key, ConversationKind Kind, DateTimeOffset UpdatedAt);

/// <summary>The hits of one search, the least recently updated first.</summary>
/// <param name="Next">Where the next search continues: every hit before it is in <paramref name="Hits"/>. Null when the list reaches the present.</param>
/// <param name="Cut">The earliest second whose hits could not all be listed; null when there is none.</param>
public sealed record UpdatedConversations(IReadOnlyList<UpdatedConversation> Hits, SearchPoint? Next, CutSecond? Cut = null)
{
    /// <summary>The least recent <paramref name="limit"/> of some hits, in order. It never ends within a second, so it can be longer by the hits of one second.</summary>
    /// <param name="next">Where the search continues after all of these hits.</param>
    public static UpdatedConversations OldestFirst(
        IEnumerable<UpdatedConversation> hits, int limit, SearchPoint? next = null, CutSecond? cut = null)
    {
        UpdatedConversation[] all = [.. hits.OrderBy(hit => hit.UpdatedAt)];
        if (all.Length <= limit)
            return new(all, next, cut);
        var end = DateTimeOffset.FromUnixTimeSeconds(all[limit - 1].UpdatedAt.ToUnixTimeSeconds() + 1);
        return all[^1].UpdatedAt < end
            ? new(all, next, cut)
            : new([.. all.TakeWhile(hit => hit.UpdatedAt < end)], new(end), cut?.Second < end ? cut : null);
    }
}

/// <summary>Where a search starts.</summary>
/// <param name="At">It finds what was updated at this time, to the second, or later.</param>
/// <param name="Inside">Where it continues in the second of <paramref name="At"/>; null for the second's start.</param>
public sealed record SearchPoint(DateTimeOffset At, SearchPlace? Inside = null);

/// <summary>A place in a second that has more hits than one search lists.</summary>
/// <param name="Kind">Tickets come first, then conversations.</param>
/// <param name="Cursor">Intercom's cursor of the next page; null for the first page.</param>
public sealed record SearchPlace(ConversationKind Kind, string? Cursor);

/// <summary>A second whose hits could not all be listed.</summary>
/// <param name="Count">How many hits Intercom counts in it, those of the seconds beside it included where it does not tell them apart.</param>
/// <param name="Listed">How many of them the search has read.</param>
/// <param name="Continues">Whether the search that continues at <see cref="UpdatedConversations.Next"/> lists the others.</param>
public sealed record CutSecond(DateTimeOffset Second, int Count, int Listed, bool Continues);
