using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>How a write moves through the outbox.</summary>
internal static class WriteFold
{
    public static ConversationState Started(ConversationState state, ConversationEvent.AttemptStarted e) => Change(state, e.WriteId, entry => entry with
    {
        Status = WriteStatus.InFlight,
        Attempts = e.Attempt,
        Caller = e.Caller,
        StartedAt = e.At,
        Deadline = e.Deadline,
        AfterPart = entry.Tries > 0 ? entry.AfterPart : state.NewestPart,
        SentAfter = state.NewestPart,
        Absences = 0,
        NotBefore = null,
    });

    public static ConversationState Settled(ConversationState state, ConversationEvent.AttemptSettled e) => Change(state, e.WriteId, entry => e.Outcome switch
    {
        WriteOutcome.Throttled => entry with { Status = WriteStatus.Planned, Throttles = entry.Throttles + 1, NotBefore = e.NotBefore },
        WriteOutcome.Unknown => entry with { Status = WriteStatus.Unknown, Deadline = Later(entry.Deadline, e.At), NotBefore = e.NotBefore },
        _ => entry,
    });

    public static ConversationState NotFound(ConversationState state, ConversationEvent.WriteNotFound e) =>
        Change(state, e.WriteId, entry => entry with { Absences = entry.Absences + 1, NotBefore = e.NotBefore });

    public static ConversationState Abandoned(ConversationState state, ConversationEvent.AttemptAbandoned e) =>
        Change(state, e.WriteId, entry => entry with { Status = WriteStatus.Planned, NotBefore = null });

    public static ConversationState Ended(ConversationState state, ConversationEvent.WriteEnded e)
    {
        var entry = state.Outbox.First(it => it.Write.Id == e.WriteId);
        var ended = TransferFold.WordEnded(state with { Outbox = state.Outbox.Remove(entry) }, entry, e.End);
        return e.End == WriteEnd.Confirmed ? Delivered(Left(ended, entry, e.PartId), entry, e) : ended;
    }

    public static ConversationState Duplicated(ConversationState state, ConversationEvent.DuplicateSeen e) =>
        DialogueFold.Known(state, e.PartId, DateTimeOffset.MinValue) with { Duplicates = state.Duplicates + 1 };

    /// <summary>Where the conversation left Claudia: an assignment to her that is newer gives it back, also when it is known already.</summary>
    private static ConversationState Left(ConversationState state, OutboxEntry entry, string? partId) =>
        state.Hers && entry.Write.Purpose == WritePurpose.Transfer
            ? state with { SilentSince = Math.Max(PartId.Number(partId), partId is null ? entry.SentAfter : entry.AfterPart) }
            : state;

    private static ConversationState Delivered(ConversationState state, OutboxEntry entry, ConversationEvent.WriteEnded e)
    {
        var write = entry.Write;
        var known = e.PartId is { } part && write.Kind != WriteKind.Reply ? DialogueFold.Known(state, part, DateTimeOffset.MinValue) : state;
        var delivered = known with
        {
            // A part that no answer named is looked for before the next call: only so can one with the same words be told from it.
            Looking = e.PartId is null ? known.Looking with { At = null } : known.Looking,
            Delivered = Bounded.Append(state.Delivered, new(write, e.PartId, e.At, entry.AfterPart), ConversationState.SmallKept),
        };
        return write.Kind == WriteKind.Reply ? Spoken(delivered, write, e) : delivered;
    }

    private static ConversationState Spoken(ConversationState state, Write write, ConversationEvent.WriteEnded e)
    {
        var said = DialogueFold.Said(state, new(e.PartId ?? write.Id, Speaker.Claudia, write.Text ?? "", e.At));
        return said with
        {
            Waiting = DialogueFold.Through(state.Waiting, write.Turn),
            Offered = state.Offered || (write.Purpose == WritePurpose.Offer && state.Hers),
        };
    }

    /// <summary>The host that notices may be ahead of the one that called: the settle window is measured by one clock.</summary>
    private static DateTimeOffset? Later(DateTimeOffset? deadline, DateTimeOffset noticed) => deadline > noticed ? deadline : noticed;

    private static ConversationState Change(ConversationState state, string writeId, Func<OutboxEntry, OutboxEntry> change)
    {
        var entry = state.Outbox.First(it => it.Write.Id == writeId);
        return state with { Outbox = state.Outbox.Replace(entry, change(entry)) };
    }
}
