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
        if (IsOpen(state) && (state.Waiting.IsEmpty || !(state.AnswerAt > decision.At)))
            Judge(decision, state.Waiting.IsEmpty ? null : state.Waiting[^1].Id, null, null, language);
    }

    /// <summary>When a transfer that waits for people to be there is made, by the rules as they stand now; null when there is none, or something else comes first.</summary>
    public static DateTimeOffset? HeldUntil(ConversationState state, Rules rules, DateTimeOffset now)
    {
        if (state.Held is not { } held || !IsOpen(state) || !state.Waiting.IsEmpty || Verdicts.IsShielded(new Turn(state, null, null, rules.Escalation, null)))
            return null;
        return rules.Escalation.Hours is { } hours && !hours.IsOpen(now) ? hours.NextOpening(now) ?? held.Until : now;
    }

    /// <summary>Makes the transfer that has waited.</summary>
    public static void Release(Decision decision)
    {
        if (HeldUntil(decision.State, decision.Rules, decision.At) <= decision.At)
            Transferring.Decide(decision, decision.State.Held!.Destination, decision.State.Held.Reasons, rule: decision.State.Held.Rule);
    }

    private static void Judge(Decision decision, string? turn, Draft? draft, string? failure, string? language = null)
    {
        var judged = new Turn(decision.State, draft, failure, decision.Rules.Escalation, language);
        var verdict = EscalationPolicy.Judge(judged, decision.At);
        if (verdict is Verdict.Wait)
            return;
        var frustration = verdict is Verdict.Ignore ? null : EscalationPolicy.FrustrationOf(judged);
        decision.Emit(new ConversationEvent.Judged(decision.At, turn, draft, failure, verdict, decision.Rules.Version, language, frustration));
        Do(decision, verdict, draft, turn);
    }

    private static void Do(Decision decision, Verdict verdict, Draft? draft, string? turn)
    {
        var phrases = decision.Rules.Phrases.In(decision.State.Language);
        switch (verdict)
        {
            case Verdict.Answer:
                Transferring.Plan(decision, WritePurpose.Answer, draft!.Text, turn: turn);
                break;
            case Verdict.Acknowledge:
                Transferring.Plan(decision, WritePurpose.Answer, phrases.Declined, turn: turn);
                break;
            case Verdict.Fallback:
                Transferring.Plan(decision, WritePurpose.Answer, phrases.Fallback, turn: turn);
                break;
            case Verdict.Offer:
                Transferring.Plan(decision, WritePurpose.Offer, phrases.Offer, turn: turn);
                break;
            case Verdict.Hold hold when turn is not null:
                Transferring.Plan(decision, WritePurpose.Answer, decision.Rules.Opening(phrases.Held, decision.State.Language, hold.Until), turn: turn);
                break;
            case Verdict.Transfer transfer:
                Transferring.Decide(decision, transfer.Destination, transfer.Reasons, transfer.Word, transfer.Rule);
                break;
            case Verdict.Hold or Verdict.Ignore or Verdict.Wait:
                break;
        }
    }
}
