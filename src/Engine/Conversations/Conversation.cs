using System.Collections.Immutable;
using System.Diagnostics;

namespace Claudia.Engine;

/// <summary>The decisions of one conversation: total, pure and deterministic.</summary>
public static class Conversation
{
    /// <summary>What an input means. A repeated input means nothing.</summary>
    public static Decided Decide(ConversationState state, ConversationInput input, Rules rules)
    {
        var decision = new Decision(state, rules, input.At);
        Take(decision, input);
        Outbox.Prune(decision);
        return new(decision.Events, decision.State);
    }

    /// <summary>What still has to be done outside, the most urgent first. After a crash it is simply still there.</summary>
    public static ImmutableArray<Effect> Pending(ConversationState state, Rules rules, DateTimeOffset now) =>
        PendingEffects.Of(state, rules, now);

    /// <summary>The state that an event leads to.</summary>
    public static ConversationState Apply(ConversationState state, ConversationEvent @event) => EventFold.Apply(state, @event);

    /// <summary>The state that a history leads to.</summary>
    public static ConversationState Fold(ConversationKey key, IEnumerable<ConversationEvent> events) =>
        events.Aggregate(ConversationState.New(key), EventFold.Apply);

    private static void Take(Decision decision, ConversationInput input)
    {
        switch (input)
        {
            case ConversationInput.Observed it:
                Observing.Take(decision, it.Snapshot, it.Road);
                break;
            case ConversationInput.Nudged it:
                Readings.Nudge(decision, it);
                break;
            case ConversationInput.Looked it:
                Readings.Looked(decision, it.Snapshot);
                break;
            case ConversationInput.LookFailed it:
                Readings.Failed(decision, it.Reason);
                break;
            case ConversationInput.Missing:
                Readings.Missing(decision);
                break;
            case ConversationInput.Drafted it:
                Judging.Drafted(decision, it.Turn, it.Draft, failure: null);
                break;
            case ConversationInput.DraftFailed it:
                Judging.Drafted(decision, it.Turn, draft: null, it.Reason);
                break;
            case ConversationInput.AttemptStarting it:
                WriteProtocol.Start(decision, it);
                break;
            case ConversationInput.AttemptSettled it:
                WriteProtocol.Settle(decision, it);
                break;
            case ConversationInput.Woke it:
                WriteProtocol.Expire(decision);
                Judging.WithoutDraft(decision, it.Language);
                Judging.Release(decision);
                break;
            case ConversationInput.TransferAsked it:
                Operators.Transfer(decision, it);
                break;
            case ConversationInput.RetryAsked it:
                Operators.Retry(decision, it);
                break;
            case ConversationInput.PauseAsked it:
                Operators.Pause(decision, it);
                break;
            case ConversationInput.ResumeAsked it:
                Operators.Resume(decision, it);
                break;
            default:
                throw new UnreachableException($"No decision for {input.GetType().Name}.");
        }
    }
}
