using System.Collections.Frozen;

namespace Claudia.Engine;

/// <summary>How frustrated a message is, by lexicons in Portuguese, English, Spanish, French, German and Italian.</summary>
public static class Frustration
{
    /// <summary>How many words a negation reaches: "I'm not that angry".</summary>
    private const int NegationReach = 3;

    private static readonly FrustrationLexicon Lexicon = FrustrationLexicon.FromResources();

    private static readonly FrozenSet<uint> Negations = RequestPhrases.Negations.Select(word => Hash.Of(word)).ToFrozenSet();

    private static readonly uint No = Hash.Of("no");

    public static FrustrationHit Of(string text)
    {
        Span<Token> room = stackalloc Token[Math.Min(text.Length + 2, Tokens.Most)];
        Span<char> letters = stackalloc char[Math.Min(text.Length, Tokens.MostLetters)];
        var tokens = new Tokens(Quotes.Without(text), room, letters);
        var (points, start, length) = (0, 0, 0);
        for (var at = 0; at < tokens.Count; at++)
        {
            var (words, scored) = Lexicon.Longest(tokens.All[at..]);
            if (scored > points && !Negated(tokens.All, at, scored))
                (points, start, length) = (scored, at, words);
            // What is taken back says nothing in its parts either.
            at += words > 0 && scored == 0 ? words - 1 : 0;
        }
        var anger = points > 0 || text.Contains('!', StringComparison.Ordinal);
        if (points < FrustrationLexicon.Severe && Threats.Find(tokens.All, text, anger, Lexicon) is var (from, count) && count > 0)
            (points, start, length) = (FrustrationLexicon.Severe, from, count);
        if (points < FrustrationLexicon.Severe && Shouting.In(text) && (points > 0 || !Shouting.IsCalm(tokens.All, text, Lexicon)))
            return new(FrustrationLexicon.Severe, Reading.Join(tokens.All, tokens.Letters));
        return new(points, Reading.Join(tokens.All.Slice(start, length), tokens.Letters));
    }

    private static bool Negated(ReadOnlySpan<Token> tokens, int at, int points)
    {
        for (var back = at - 1; back >= 0 && back >= at - NegationReach && tokens[back].Length > 0; back--)
        {
            // "Vou no Procon" says where, not that it won't be.
            if (Negations.Contains(tokens[back].Word) && (points < FrustrationLexicon.Severe || tokens[back].Word != No))
                return true;
        }
        return false;
    }
}
