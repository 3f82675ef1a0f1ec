namespace Claudia.Engine;

/// <summary>What a verdict leaves behind: the confidence history, the strikes, the language.</summary>
internal static class JudgedFold
{
    public static ConversationState Apply(ConversationState state, ConversationEvent.Judged e)
    {
        var judged = state with
        {
            Offered = state.Offered && e.Turn is null,
            Strikes = Strikes(state, e.Verdict),
            Language = e.Draft?.Language ?? e.Language ?? state.Language,
        };
        return e is { Draft: { } draft, Turn: { } turn }
            ? judged with
            {
                Confidence = state.Confidence.With(new(turn, e.At, draft.Confidence, draft.Parts, Name(e.Verdict))),
            }
            : judged;
    }

    private static int Strikes(ConversationState state, Verdict verdict) => verdict switch
    {
        Verdict.Answer => 0,
        _ when verdict.Reasons.Any(reason => reason.Kind == ReasonKind.LowConfidence) => state.Strikes + 1,
        _ => state.Strikes,
    };

    private static string Name(Verdict verdict) => verdict.Match(_ => "answer", _ => "offer", _ => "transfer", _ => "wait");
}
