namespace Claudia.Engine;

/// <summary>Our own readings of the conversation: when one is owed, and what it means.</summary>
internal static class Readings
{
    /// <summary>How often a reading is repeated that does not show what it should: Intercom shows a message late.</summary>
    private const int Patience = 4;

    /// <summary>Somebody says that there is something to see.</summary>
    public static void Nudge(Decision decision, ConversationInput.Nudged input)
    {
        if (decision.State.Deleted)
            return;
        if (input.Signal is { Length: > 0 } signal && !decision.State.Signals.Contains(signal))
            decision.Emit(new ConversationEvent.SignalReceived(decision.At, signal));
        var known = input.MessageId is { } id && decision.State.Seen.Ids.Any(seen => seen.Id == id);
        var owed = decision.State.Looking is { Owed: true } looking && (input.MessageId is null || looking.Expected == input.MessageId);
        if (!known && !owed)
            decision.Emit(new ConversationEvent.LookOwed(decision.At, input.Road, input.MessageId));
    }

    public static void Looked(Decision decision, Snapshot snapshot)
    {
        var newest = decision.State.NewestPart;
        Observing.Take(decision, snapshot, Road.Look);
        if (decision.State.Deleted)
            return;
        if (Disappoints(decision.State, newest))
            Fail(decision, "The message that was announced does not show yet.");
        else
            decision.Emit(new ConversationEvent.Looked(decision.At, PartId.Newest(snapshot.Parts)));
        WriteProtocol.LookedFor(decision);
    }

    /// <summary>Intercom knows no such conversation: it was deleted, or is so new that it does not show yet, or never was.</summary>
    public static void Missing(Decision decision)
    {
        var state = decision.State;
        if (state.Episode > 0)
            Ownership.Delete(decision);
        else if (state.Looking is { Owed: true, Failures: < Patience })
            Fail(decision, "There is no such conversation yet.");
        else if (state.Looking.Owed)
            decision.Emit(new ConversationEvent.Looked(decision.At, 0));
    }

    /// <summary>A reading that fails too often ends the writes that wait for it: people are told.</summary>
    public static void Failed(Decision decision, string reason)
    {
        if (decision.State.Deleted)
            return;
        Fail(decision, reason);
        if (decision.State.Looking.Failures >= decision.Rules.Timings.LookFailures)
            WriteProtocol.GiveUp(decision, $"The conversation could not be read: {reason}");
    }

    private static bool Disappoints(ConversationState state, long newest) =>
        state.Looking is { Owed: true, Expected: { } expected, Failures: < Patience }
        && state.NewestPart == newest
        && !state.Seen.Ids.Any(seen => seen.Id == expected);

    private static void Fail(Decision decision, string reason) => decision.Emit(new ConversationEvent.LookFailed(
        decision.At,
        reason,
        decision.At + Backoff.Of(decision.State.Looking.Failures, decision.Rules.Timings.LongestPause)));
}
