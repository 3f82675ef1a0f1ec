using System.Collections.Immutable;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Simulation;

/// <summary>Takes a lost answer for a lost request.</summary>
internal sealed class Resending(IIntercom inner) : IIntercom
{
    public Task<ReadOutcome> ReadAsync(ConversationKey key, ConversationKind kind, CancellationToken cancel) => inner.ReadAsync(key, kind, cancel);

    public async Task<WriteOutcome> WriteAsync(ConversationKey key, ConversationKind kind, Write write, CancellationToken cancel)
    {
        var outcome = await inner.WriteAsync(key, kind, write, cancel);
        return outcome is WriteOutcome.Unknown unknown ? new WriteOutcome.Throttled(null, unknown.Reason) : outcome;
    }

    public Task<UpdatedConversations> UpdatedSinceAsync(string workspace, SearchPoint from, int limit, CancellationToken cancel) =>
        inner.UpdatedSinceAsync(workspace, from, limit, cancel);
}

/// <summary>Sends notes without their mark.</summary>
internal sealed class Unmarked(IIntercom inner) : IIntercom
{
    public Task<ReadOutcome> ReadAsync(ConversationKey key, ConversationKind kind, CancellationToken cancel) => inner.ReadAsync(key, kind, cancel);

    public Task<WriteOutcome> WriteAsync(ConversationKey key, ConversationKind kind, Write write, CancellationToken cancel) =>
        inner.WriteAsync(key, kind, write.Marker is { } marker ? write with { Text = write.Text!.Replace(marker, "", StringComparison.Ordinal) } : write, cancel);

    public Task<UpdatedConversations> UpdatedSinceAsync(string workspace, SearchPoint from, int limit, CancellationToken cancel) =>
        inner.UpdatedSinceAsync(workspace, from, limit, cancel);
}

/// <summary>Hides what teammates do.</summary>
internal sealed class Unpeopled(IIntercom inner) : IIntercom
{
    public static Snapshot Hide(Snapshot shown) => shown with
    {
        Facts = shown.Facts with { Assignee = shown.Facts.Assignee is { Team: null, Admin: null } ? shown.Facts.Assignee : new(Setup.OurTeam, null) },
        Parts = [.. shown.Parts.Where(part => part.Author.Kind != AuthorKind.Teammate || part.Author.Id == Setup.OurAdmin)],
    };

    public async Task<ReadOutcome> ReadAsync(ConversationKey key, ConversationKind kind, CancellationToken cancel) =>
        await inner.ReadAsync(key, kind, cancel) is ReadOutcome.Found found ? new ReadOutcome.Found(Hide(found.Snapshot)) : new ReadOutcome.Missing();

    public Task<WriteOutcome> WriteAsync(ConversationKey key, ConversationKind kind, Write write, CancellationToken cancel) =>
        inner.WriteAsync(key, kind, write, cancel);

    public Task<UpdatedConversations> UpdatedSinceAsync(string workspace, SearchPoint from, int limit, CancellationToken cancel) =>
        inner.UpdatedSinceAsync(workspace, from, limit, cancel);
}

/// <summary>Shows other words than were sent.</summary>
internal sealed class Reworded(IIntercom inner) : IIntercom
{
    public static Snapshot Change(Snapshot shown) => shown with
    {
        Parts = [.. shown.Parts.Select(part => part is { IsNote: false, Text: { } text } && part.Author.Id == Setup.OurAdmin ? part with { Text = $"{text} (translated)" } : part)],
    };

    public async Task<ReadOutcome> ReadAsync(ConversationKey key, ConversationKind kind, CancellationToken cancel) =>
        await inner.ReadAsync(key, kind, cancel) is var outcome && outcome is ReadOutcome.Found found ? new ReadOutcome.Found(Change(found.Snapshot)) : outcome;

    public Task<WriteOutcome> WriteAsync(ConversationKey key, ConversationKind kind, Write write, CancellationToken cancel) =>
        inner.WriteAsync(key, kind, write, cancel);

    public Task<UpdatedConversations> UpdatedSinceAsync(string workspace, SearchPoint from, int limit, CancellationToken cancel) =>
        inner.UpdatedSinceAsync(workspace, from, limit, cancel);
}
