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
        if (!Shows(decision.State, input.MessageId) && !IsOwed(decision, input.MessageId))
            decision.Emit(new ConversationEvent.LookOwed(decision.At, input.Road, input.MessageId));
    }

    public static void Looked(Decision decision, Snapshot snapshot)
    {
        var newest = decision.State.NewestPart;
        Observing.Take(decision, snapshot, Road.Look);
        if (decision.State is { Deleted: true } or { Episode: 0, Looking.Owed: false })
            return;
        if (WriteProtocol.IsBlind(decision.State, snapshot))
        {
            Failed(decision, "The reading does not show all parts.");
            return;
        }
        if (Disappoints(decision.State, newest))
            Fail(decision, "The message that was announced does not show yet.");
        else
            Settle(decision, PartId.Newest(snapshot.Parts));
        WriteProtocol.LookedFor(decision);
    }

    /// <summary>Intercom knows no such conversation: it was deleted, or is so new that it does not show yet, or never was.</summary>
    public static void Missing(Decision decision)
    {
        var state = decision.State;
        if (state.Deleted || state.Looking.NotBefore > decision.At)
            return;
        if (state.Looking.Failures < Patience && (state.Episode > 0 || state.Looking.Owed))
            Fail(decision, "There is no such conversation yet, or no longer.");
        else if (state.Episode > 0)
            Ownership.Delete(decision);
        else if (state.Looking.Owed)
            Settle(decision, 0);
    }

    /// <summary>A reading that fails too often ends the writes that wait for it: people are told.</summary>
    public static void Failed(Decision decision, string reason)
    {
        if (decision.State is { Deleted: true } or { Episode: 0, Looking.Owed: false })
            return;
        if (Fail(decision, reason) && decision.State.Looking.Failures >= decision.Rules.Timings.LookFailures)
            WriteProtocol.GiveUp(decision, $"The conversation could not be read: {reason}");
    }

    private static bool Disappoints(ConversationState state, long newest) =>
        state.Looking is { Owed: true, Expected: { } expected, Failures: < Patience }
        && state.NewestPart == newest
        && !Shows(state, expected);

    /// <summary>True when the message is known, as a part or as the conversation's first.</summary>
    private static bool Shows(ConversationState state, string? messageId) => messageId is not null && state.Seen.Has(messageId);

    /// <summary>One that is only tried rarely is made at once when somebody says again that there is something.</summary>
    private static bool IsOwed(Decision decision, string? messageId) =>
        decision.State.Looking is { Owed: true } looking
        && looking.Failures < decision.Rules.Timings.LookFailures
        && (messageId is null || looking.Expected == messageId);

    /// <summary>A reading that began before it was owed need not show what it is owed for.</summary>
    private static void Settle(Decision decision, long lastPart)
    {
        var (state, looking) = (decision.State, decision.State.Looking);
        var repeated = looking == new Looking(false, null, decision.At, 0, null) && lastPart <= state.NewestPart;
        if (!repeated && !(looking.Owed && decision.At < looking.NotBefore))
            decision.Emit(new ConversationEvent.Looked(decision.At, lastPart));
    }

    /// <summary>Two hosts that read at once fail once.</summary>
    /// <returns>False when it says nothing new.</returns>
    private static bool Fail(Decision decision, string reason)
    {
        var looking = decision.State.Looking;
        if (looking.NotBefore > decision.At)
            return false;
        decision.Emit(new ConversationEvent.LookFailed(decision.At, reason, decision.At + Pause(looking.Failures, decision.Rules.Timings)));
        return true;
    }

    /// <summary>One that has failed for long goes on, rarely: what is owed is never forgotten.</summary>
    private static TimeSpan Pause(int failures, TransferTimings timings) =>
        failures + 1 < timings.LookFailures ? Backoff.Of(failures, timings.LongestPause) : timings.RarePause;
}
