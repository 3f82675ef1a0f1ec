namespace Claudia.Engine;

/// <summary>What operators ask for.</summary>
internal static class Operators
{
    public static void Transfer(Decision decision, ConversationInput.TransferAsked input)
    {
        if (decision.State is { Phase: Phase.Listening or Phase.Drafting or Phase.Replying or Phase.Offering, Transfer: not { Status: TransferStatus.Pending } })
            Transferring.Decide(decision, input.Destination ?? Rules.DefaultDestination, [Reason.Of(ReasonKind.Operator, ("by", input.By))]);
    }

    public static void Retry(Decision decision, ConversationInput.RetryAsked input)
    {
        if (decision.State is { Phase: Phase.Transferring, NeedsAttention: true })
            Transferring.Retry(decision, input.By);
    }

    public static void Pause(Decision decision, ConversationInput.PauseAsked input)
    {
        if (decision.State is { PausedBy: null, Deleted: false, Episode: > 0 })
            decision.Emit(new ConversationEvent.Paused(decision.At, input.By));
    }

    /// <summary>Claudia is to work here again: ends a pause, and where a teammate has only answered, gives the conversation back. What was asked before that answer, and was taken only now, means nothing.</summary>
    public static void Resume(Decision decision, ConversationInput.ResumeAsked input)
    {
        if (decision.State.PausedBy is not null)
            decision.Emit(new ConversationEvent.Resumed(decision.At, input.By, decision.AnswerAt));
        if (decision.State is { Phase: Phase.WithHuman, Episode: > 0 } state && Ownership.IsHers(state.Facts.Assignee, decision.Rules.Seat) && input.At >= state.TeammateSpokeAt)
            Ownership.Begin(decision);
    }
}
