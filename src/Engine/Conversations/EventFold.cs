using System.Diagnostics;

namespace Claudia.Engine;

/// <summary>The one path by which a state changes, live or replayed.</summary>
internal static class EventFold
{
    public static ConversationState Apply(ConversationState state, ConversationEvent @event) => @event switch
    {
        ConversationEvent.MessageReceived e => DialogueFold.Received(state, e),
        ConversationEvent.TeammateSpoke e => DialogueFold.TeammateSpoke(state, e),
        ConversationEvent.OwnPartSeen e => DialogueFold.OwnPartSeen(state, e),
        ConversationEvent.FactsChanged e => Newest(state with { Kind = e.Kind, Facts = e.Facts, Deleted = false }, e.Facts.LastPart),
        ConversationEvent.EpisodeStarted e => Started(state, e),
        ConversationEvent.TakenOver e => Silent(state, e.Part),
        ConversationEvent.Deleted => Silent(state) with { Deleted = true, Looking = Looking.NotYet },
        ConversationEvent.LookOwed e => state with { Looking = state.Looking with { Owed = true, Expected = e.MessageId, Failures = 0, NotBefore = e.At } },
        ConversationEvent.Looked e => Newest(state with { Looking = new(false, null, e.At, 0, null) }, e.LastPart),
        ConversationEvent.LookFailed e => state with { Looking = state.Looking with { Failures = state.Looking.Failures + 1, NotBefore = e.NotBefore } },
        ConversationEvent.SignalReceived e => state with { Signals = Bounded.Append(state.Signals, e.Signal, ConversationState.SmallKept) },
        ConversationEvent.Judged e => JudgedFold.Apply(state, e),
        ConversationEvent.TransferDecided e => TransferFold.Decided(state, e),
        ConversationEvent.TransferEnded e => TransferFold.Ended(state, e),
        ConversationEvent.TransferRetried => TransferFold.Retried(state),
        ConversationEvent.WritePlanned e => state with { Outbox = state.Outbox.Add(new(e.Write, e.At)), WritesPlanned = state.WritesPlanned + 1 },
        ConversationEvent.AttemptStarted e => WriteFold.Started(state, e),
        ConversationEvent.AttemptSettled e => WriteFold.Settled(state, e),
        ConversationEvent.WriteNotFound e => WriteFold.NotFound(state, e),
        ConversationEvent.AttemptAbandoned e => WriteFold.Abandoned(state, e),
        ConversationEvent.WriteEnded e => WriteFold.Ended(state, e),
        ConversationEvent.DuplicateSeen e => WriteFold.Duplicated(state, e),
        ConversationEvent.Paused e => state with { PausedBy = e.By },
        ConversationEvent.Resumed e => state with { PausedBy = null, AnswerAt = e.AnswerAt },
        _ => throw new UnreachableException($"No fold for {@event.GetType().Name}."),
    };

    /// <summary>Raises the mark of the newest part known.</summary>
    internal static ConversationState Newest(ConversationState state, long part) =>
        part > state.NewestPart ? state with { NewestPart = part } : state;

    /// <summary>Claudia is no longer the one to speak.</summary>
    /// <param name="since">The part that silenced her; 0 when none is known, which is then the newest.</param>
    internal static ConversationState Silent(ConversationState state, long since = 0) =>
        state with { Hers = false, Offered = false, Held = null, SilentSince = since > 0 ? since : state.NewestPart };

    private static ConversationState Started(ConversationState state, ConversationEvent.EpisodeStarted e) => state with
    {
        Hers = true,
        Episode = e.Number,
        Offered = false,
        OfferedDestination = null,
        Strikes = 0,
        Courtesies = 0,
        SamplesBefore = state.Confidence.Count,
        Frustration = [],
        Held = null,
        AnswerAt = e.AnswerAt,
    };
}
