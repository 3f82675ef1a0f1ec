namespace Claudia.Engine;

/// <summary>What a verdict leaves behind: the confidence history, the strikes, the frustration, the language, a transfer that waits.</summary>
internal static class JudgedFold
{
    public static ConversationState Apply(ConversationState state, ConversationEvent.Judged e)
    {
        if (e.Verdict is Verdict.Ignore)
            return state with { Waiting = DialogueFold.Through(state.Waiting, e.Turn) };
        var judged = state with
        {
            Offered = state.Offered && e.Turn is null,
            OfferedDestination = e.Verdict is Verdict.Offer offer ? offer.Destination : state.OfferedDestination,
            Strikes = Strikes(state, e),
            Courtesies = Courtesies(state, e),
            Frustration = FrustrationSample.Add(state.Frustration, e.Frustration ?? []),
            Held = Held(state.Held, e.Verdict),
            Language = e.Draft?.Language ?? e.Language ?? state.Language,
        };
        return e is { Draft: { IsCourtesy: false } draft, Turn: { } turn }
            ? judged with
            {
                Confidence = state.Confidence.With(new(turn, e.At, draft.Confidence, draft.Parts, Name(e.Verdict))),
            }
            : judged;
    }

    /// <summary>A second reason joins the first, which has named the destination. Who declines a person gets none.</summary>
    private static HeldTransfer? Held(HeldTransfer? held, Verdict verdict) => verdict switch
    {
        Verdict.Hold hold when held is not null => held with { Reasons = [.. held.Reasons.Concat(hold.Reasons).Distinct()], Until = hold.Until },
        Verdict.Hold hold => new(hold.Destination, hold.Reasons, hold.Until, hold.Rule),
        Verdict.Acknowledge => null,
        _ => held,
    };

    /// <summary>A courtesy is neither a doubt nor the end of one.</summary>
    private static int Strikes(ConversationState state, ConversationEvent.Judged e) => e.Verdict switch
    {
        Verdict.Answer => e.Draft is { IsCourtesy: true } ? state.Strikes : 0,
        Verdict.Offer => state.Strikes + 1,
        _ when e.Verdict.Reasons.Any(reason => reason.Kind is ReasonKind.LowConfidence or ReasonKind.FallingConfidence or ReasonKind.Repetition) => state.Strikes + 1,
        _ => state.Strikes,
    };

    private static int Courtesies(ConversationState state, ConversationEvent.Judged e) => e switch
    {
        { Verdict: Verdict.Answer, Draft.IsCourtesy: true } => state.Courtesies + 1,
        { Turn: null } => state.Courtesies,
        _ => 0,
    };

    private static string Name(Verdict verdict) => verdict.Match(_ => "answer", _ => "acknowledge", _ => "fallback", _ => "offer", _ => "transfer", _ => "hold", _ => "ignore", _ => "wait");
}
