namespace Claudia.Engine;

/// <summary>What threatens only by its words together: leaving with a condition, or asking for a superior in anger.</summary>
internal static class Threats
{
    /// <summary>Where it stands and how many tokens it has; none where there is none.</summary>
    public static (int From, int Count) Find(ReadOnlySpan<Token> tokens, string text, bool anger, FrustrationLexicon lexicon)
    {
        // A question about cancelling threatens with nothing.
        var question = text.Contains('?', StringComparison.Ordinal);
        var (leaving, condition, boss) = (-1, -1, -1);
        for (var at = 0; at < tokens.Length; at++)
        {
            if (lexicon.Leaves(tokens[at]))
                leaving = at;
            if (lexicon.IsCondition(tokens[at]))
                condition = at;
            if (lexicon.IsBoss(tokens[at]))
                boss = at;
        }
        if (leaving >= 0 && condition >= 0 && !question && !lexicon.Courteous(tokens))
            return (Math.Min(leaving, condition), Math.Abs(leaving - condition) + 1);
        return boss >= 0 && anger ? (boss, 1) : (0, 0);
    }
}
