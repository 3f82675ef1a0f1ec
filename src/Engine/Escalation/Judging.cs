namespace Claudia.Engine;

/// <summary>Judges what waits, and does what the verdict says.</summary>
internal static class Judging
{
    /// <summary>True when a verdict is due at all: hers, and neither an answer nor a transfer, also an older one, is under way.</summary>
    public static bool IsOpen(ConversationState state) => state.Transfer is not { Status: TransferStatus.Pending } && state.Phase switch
    {
        Phase.Listening or Phase.Drafting => true,
        Phase.Offering => state.Waiting.IsEmpty && state.Offered,
        Phase.Replying or Phase.Transferring or Phase.WithHuman or Phase.Paused or Phase.Closed => false,
    };

    /// <summary>A draft has come, or will not: it counts only while its turn is still the newest.</summary>
    public static void Drafted(Decision decision, string turn, Draft? draft, string? failure)
    {
        if (IsOpen(decision.State) && !decision.State.Waiting.IsEmpty && decision.State.Waiting[^1].Id == turn)
            Judge(decision, turn, draft?.Bounded(), failure);
    }

    /// <summary>Some verdicts need no draft: a tag, a rule, a customer who asks for a person.</summary>
    public static void WithoutDraft(Decision decision, string? language)
    {
        var state = decision.State;
        if (!IsOpen(state) || (!state.Waiting.IsEmpty && state.AnswerAt > decision.At))
            return;
        if (EscalationPolicy.Judge(state, null, null, decision.Rules) is not Verdict.Wait)
            Judge(decision, state.Waiting.IsEmpty ? null : state.Waiting[^1].Id, null, null, language);
    }

    private static void Judge(Decision decision, string? turn, Draft? draft, string? failure, string? language = null)
    {
        var verdict = EscalationPolicy.Judge(decision.State, draft, failure, decision.Rules);
        decision.Emit(new ConversationEvent.Judged(decision.At, turn, draft, failure, verdict, decision.Rules.Version, language));
        switch (verdict)
        {
            case Verdict.Answer:
                Transferring.Plan(decision, WritePurpose.Answer, draft!.Text, turn: turn);
                break;
            case Verdict.Offer:
                Transferring.Plan(decision, WritePurpose.Offer, decision.Rules.Phrases.In(decision.State.Language).Offer, turn: turn);
                break;
            case Verdict.Transfer transfer:
                Transferring.Decide(decision, transfer.Destination, transfer.Reasons);
                break;
            case Verdict.Wait:
                break;
        }
    }
}
