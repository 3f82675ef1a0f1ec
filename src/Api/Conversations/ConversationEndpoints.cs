using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Claudia.Engine;
using Claudia.Ports;
using Claudia.Silo;

namespace Claudia.Api;

/// <summary>Looking at conversations.</summary>
internal static class ConversationEndpoints
{
    public static void MapConversations(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/api/conversations").WithTags(Answering.Conversations).RequireRole(ApiRole.Viewer);
        group.MapGet("", ListAsync).TakesNoOthers().Answers<Page<ConversationSummary>>(400, 401, 503).WithSummary("Conversations, the most recently changed first.");
        group.MapGet("/{workspace}/{id}", OneAsync).Answers<ConversationView>(401, 404, 503).WithSummary("One conversation: state, confidence history, transfers.");
        group.MapGet("/{workspace}/{id}/events", EventsAsync).TakesNoOthers().Answers<EventPage>(400, 401, 404, 503).WithSummary("One conversation's events, in order.");
    }

    private static async Task<IResult> ListAsync(
        IJournalQueries queries,
        Workspaces workspaces,
        CancellationToken cancel,
        [Description(Paging.OfWorkspace)] string? workspace = null,
        [Description("Only those that stand there."), ChoiceOf<Phase>] string? phase = null,
        [Description("Only those in which an operator has to look (true), or only the others (false).")] bool? needsAttention = null,
        [Description("Only those that have changed since this time.")] DateTimeOffset? changedSince = null,
        [Description(Paging.After)] string? cursor = null,
        [Description(Paging.AtMost), Range(1, Paging.MostLimit)] int limit = Paging.DefaultLimit)
    {
        if (workspaces.Objection(workspace) is { } unknown)
            return unknown;
        if (phase is not null && Choice.Parse<Phase>(phase) is null)
            return Problems.Malformed($"phase must be one of {Choice.Of<Phase>()}.");
        var filter = new ConversationFilter(workspace, Choice.Parse<Phase>(phase), needsAttention, changedSince);
        return await Paging.PageAsync(limit, () => queries.ConversationsAsync(filter, cursor, limit, cancel));
    }

    private static async Task<IResult> OneAsync(string workspace, string id, ConversationLookup lookup, CancellationToken cancel) =>
        await lookup.FindAsync(workspace, id, cancel) is { } head ? TypedResults.Ok(await lookup.ViewAsync(head, cancel)) : Problems.NoConversation(id);

    private static async Task<IResult> EventsAsync(
        string workspace,
        string id,
        ConversationLookup lookup,
        IConversations conversations,
        CancellationToken cancel,
        [Description("Only those after this version: the next of the page before.")] long after = 0,
        [Description(Paging.AtMost), Range(1, Paging.MostLimit)] int limit = Paging.DefaultLimit)
    {
        if (after < 0 || limit is < 1 or > Paging.MostLimit)
            return Problems.Malformed($"after must be a version, and limit a number from 1 to {Paging.MostLimit}.");
        if (await lookup.FindAsync(workspace, id, cancel) is not { } head)
            return Problems.NoConversation(id);
        var entries = await conversations.EventsAsync(head.State.Key, after, limit, cancel);
        return TypedResults.Ok(new EventPage(entries, entries.Count == limit && entries[^1].Version < head.Version ? entries[^1].Version : null));
    }
}

/// <summary>A stretch of a conversation's events.</summary>
/// <param name="Next">The version to ask on after; null when there are no more.</param>
internal sealed record EventPage(IReadOnlyList<JournalEntry> Items, long? Next);
