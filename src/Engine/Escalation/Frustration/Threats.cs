namespace Claudia.Engine;

/// <summary>What threatens only by its words together: leaving with a condition, or asking for a superior in anger.</summary>
internal static class Threats
{
    /// <summary>How many words after an "if" say what must not be: "if this isn't fixed", but not "let me know if I can cancel".</summary>
    private const int Reach = 8;

    /// <summary>Where it stands and how many tokens it has; none where there is none.</summary>
    public static (int From, int Count) Find(ReadOnlySpan<Token> tokens, string text, bool anger, FrustrationLexicon lexicon)
    {
        // A question about cancelling threatens with nothing.
        var question = text.Contains('?', StringComparison.Ordinal);
        var (leaving, condition, boss) = (-1, -1, -1);
        for (var at = 0; at < tokens.Length; at++)
        {
            if (lexicon.Is("leaving", tokens[at]))
                leaving = at;
            if (IsCondition(tokens[at..], lexicon))
                condition = at;
            if (lexicon.Is("boss", tokens[at]))
                boss = at;
        }
        if (leaving >= 0 && condition >= 0 && !question && !lexicon.Any("courtesy", tokens) && !lexicon.Any("thanks", tokens))
            return (Math.Min(leaving, condition), Math.Abs(leaving - condition) + 1);
        return boss >= 0 && anger ? (boss, 1) : (0, 0);
    }

    private static bool IsCondition(ReadOnlySpan<Token> tokens, FrustrationLexicon lexicon) =>
        lexicon.Is("unless", tokens[0]) || (lexicon.Is("if", tokens[0]) && lexicon.Any("worse", tokens[1..Math.Min(tokens.Length, Reach + 1)]));
}
