namespace Claudia.Engine;

/// <summary>The protocol by which every write is made once: journal, call, settle, look, and only then try again.</summary>
internal static class WriteProtocol
{
    /// <summary>How soon an unknown outcome is looked for, and looked for again.</summary>
    private static readonly TimeSpan[] LookAfter = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)];

    /// <summary>The next call may leave: only one asker finds its number free.</summary>
    public static void Start(Decision decision, ConversationInput.AttemptStarting input)
    {
        var entry = Outbox.Next(decision.State);
        if (entry is null || entry.Write.Id != input.WriteId || input.Attempt != entry.Attempts + 1)
            return;
        if (MayCall(decision.State, entry, decision.Rules.Timings, decision.At))
            decision.Emit(new ConversationEvent.AttemptStarted(decision.At, input.WriteId, input.Attempt, input.Caller, decision.At + decision.Rules.Timings.AttemptTime));
    }

    /// <summary>True when nothing speaks against a call now: not under way, still wanted, and the conversation was just read.</summary>
    public static bool MayCall(ConversationState state, OutboxEntry entry, TransferTimings timings, DateTimeOffset now) =>
        entry.Status == WriteStatus.Planned
        && state.PausedBy is null
        && (entry.NotBefore is null || entry.NotBefore <= now)
        && Outbox.IsWanted(state, entry.Write)
        && IsFresh(state, timings, now);

    /// <summary>Another host's clock may be ahead: a reading of the future is no fresher than one of the past.</summary>
    public static bool IsFresh(ConversationState state, TransferTimings timings, DateTimeOffset now) =>
        state.Looking is { Owed: false, At: { } at } && (now - at).Duration() <= timings.FreshFor;

    /// <summary>True when the write that is looked for could be among the parts that a reading does not show.</summary>
    public static bool IsBlind(ConversationState state, Snapshot snapshot) =>
        Outbox.Next(state) is { Status: WriteStatus.Unknown } entry
        && !snapshot.Complete
        && !snapshot.Parts.Any(part => PartId.Number(part.Id) is > 0 and var number && number <= entry.AfterPart);

    /// <summary>A call has ended. What it says of an attempt that was taken for dead counts only when it is certain.</summary>
    public static void Settle(Decision decision, ConversationInput.AttemptSettled input)
    {
        if (Outbox.Find(decision.State, input.WriteId) is not { } entry || input.Attempt > entry.Attempts)
            return;
        if (input.Outcome is WriteOutcome.Applied applied)
            Applied(decision, entry, applied.PartId, input.Attempt);
        else if (input.Attempt == entry.Attempts && entry.Status != WriteStatus.Planned)
            SettleLatest(decision, entry, input.Outcome);
    }

    /// <summary>A call without an outcome by its deadline, its process dead or frozen: it may have happened.</summary>
    public static void Expire(Decision decision)
    {
        if (Outbox.Next(decision.State) is { Status: WriteStatus.InFlight } entry && entry.Deadline <= decision.At)
            SettleLatest(decision, entry, new WriteOutcome.Unknown("no outcome by the deadline"));
    }

    /// <summary>A reading has not shown the write: after the settle window and two such readings it is taken not to have happened.</summary>
    public static void LookedFor(Decision decision)
    {
        if (Outbox.Next(decision.State) is not { Status: WriteStatus.Unknown } entry || entry.NotBefore > decision.At)
            return;
        var settled = entry.Deadline!.Value + decision.Rules.Timings.SettleWindow;
        decision.Emit(new ConversationEvent.WriteNotFound(decision.At, entry.Write.Id, entry.Attempts, NextLook(entry, settled, decision.At)));
        if (entry.Absences >= 1 && decision.At >= settled)
            Conclude(decision, entry);
    }

    /// <summary>Nothing can be found out any more: what may have happened is unresolved.</summary>
    public static void GiveUp(Decision decision, string why)
    {
        foreach (var entry in decision.State.Outbox)
        {
            if (Outbox.Find(decision.State, entry.Write.Id) is not null)
                WriteEnding.End(decision, entry, WriteEnd.Unresolved, null, why);
        }
    }

    /// <summary>By the time that the answer comes, a teammate may have given the conversation back already.</summary>
    private static void Applied(Decision decision, OutboxEntry entry, string? partId, int attempt)
    {
        WriteEnding.End(decision, entry, WriteEnd.Confirmed, partId, $"answered at attempt {attempt}");
        Ownership.Follow(decision, decision.State);
    }

    private static void SettleLatest(Decision decision, OutboxEntry entry, WriteOutcome outcome)
    {
        var pause = decision.Rules.Timings.LongestPause;
        switch (outcome)
        {
            case WriteOutcome.Refused refused:
                WriteEnding.End(decision, entry, WriteEnd.Refused, null, $"{refused.Code}: {refused.Message}");
                break;
            case WriteOutcome.Throttled throttled when entry.Throttles + 1 >= decision.Rules.Timings.Throttles:
                WriteEnding.End(decision, entry, WriteEnd.Unresolved, null, $"Intercom takes no calls: {throttled.Reason}");
                break;
            case WriteOutcome.Throttled throttled:
                var backoff = decision.At + Backoff.Of(entry.Throttles, pause);
                Emit(decision, entry, outcome, throttled.Until > backoff ? throttled.Until.Value : backoff);
                break;
            case WriteOutcome.Unknown when entry.Status == WriteStatus.InFlight:
                Emit(decision, entry, outcome, decision.At + LookAfter[0]);
                break;
            case WriteOutcome.Unknown or WriteOutcome.Applied:
                break;
        }
    }

    private static void Emit(Decision decision, OutboxEntry entry, WriteOutcome outcome, DateTimeOffset notBefore) =>
        decision.Emit(new ConversationEvent.AttemptSettled(decision.At, entry.Write.Id, entry.Attempts, outcome, notBefore));

    private static DateTimeOffset NextLook(OutboxEntry entry, DateTimeOffset settled, DateTimeOffset now) =>
        entry.Absences + 1 < LookAfter.Length ? now + LookAfter[entry.Absences + 1] : now < settled ? settled : now + LookAfter[0];

    private static void Conclude(Decision decision, OutboxEntry entry)
    {
        if (!Outbox.IsWanted(decision.State, entry.Write))
            WriteEnding.End(decision, entry, Outbox.Unwanted(entry.Write), null, $"the conversation has moved on to {Ownership.Name(decision.State.Facts.Assignee)}");
        else if (entry.Tries >= decision.Rules.Timings.Tries)
            WriteEnding.End(decision, entry, WriteEnd.Unresolved, null, $"not seen after {entry.Tries} attempts");
        else
            decision.Emit(new ConversationEvent.AttemptAbandoned(decision.At, entry.Write.Id, entry.Attempts));
    }
}
