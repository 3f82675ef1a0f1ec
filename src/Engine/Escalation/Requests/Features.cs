namespace Claudia.Engine;

/// <summary>What a linear model sees of a segment, token by token, as places in its weights.</summary>
public static class Features
{
    /// <summary>2 to this power weights.</summary>
    public const int Bits = 18;

    /// <summary>Room for the features of one token.</summary>
    public const int MostOfToken = 64;

    /// <summary>How many tokens two words may stand apart and still make a pair.</summary>
    private const int Reach = 6;

    /// <summary>A segment this short is one by its words alone.</summary>
    private const int Short = 3;

    private const int GramLength = 4;

    private static readonly HashSet<uint> Negations = [.. RequestPhrases.Negations.Select(word => Hash.Of(word))];

    /// <summary>The features that the token at <paramref name="at"/> completes. The first one of a segment has its bias.</summary>
    /// <param name="segment">Tokens without their edges.</param>
    /// <returns>How many there are.</returns>
    public static int Of(ReadOnlySpan<Token> segment, ReadOnlySpan<char> letters, int at, Span<int> places)
    {
        var token = segment[at];
        var before = at > 0 ? segment[at - 1] : Token.Edge;
        var count = 0;
        places[count++] = Place(1, token.Word, 0);
        places[count++] = Place(2, token.Sound, 0);
        places[count++] = Place(3, before.Word, token.Word);
        if (at > 0)
            places[count++] = Place(4, Hash.Of(0, (at > 1 ? segment[at - 2] : Token.Edge).Word, before.Word), token.Word);
        else
            places[count++] = Place(0, 0, 0);
        for (var back = 1; back <= Reach && back <= at; back++)
            places[count++] = Place(back == 1 ? 5u : 6u, segment[at - back].Sound, token.Sound);
        if (Negated(segment, at))
            places[count++] = Place(9, token.Sound, 0);
        if (segment.Length <= Short)
            places[count++] = Place(7, token.Sound, (uint)segment.Length);
        if (at == segment.Length - 1)
        {
            places[count++] = Place(3, token.Word, Token.Edge.Word);
            places[count++] = Place(4, Hash.Of(0, before.Word, token.Word), Token.Edge.Word);
        }
        return Grams(letters.Slice(token.Start, token.Length), places, count);
    }

    /// <summary>Whether a negation stands shortly before, in the same clause.</summary>
    private static bool Negated(ReadOnlySpan<Token> segment, int at)
    {
        for (var back = at - 1; back >= 0 && back >= at - Reach && segment[back].Word != Token.Comma.Word; back--)
        {
            if (Negations.Contains(segment[back].Word))
                return true;
        }
        return false;
    }

    /// <summary>The runs of letters in a word, with its two ends.</summary>
    private static int Grams(ReadOnlySpan<char> word, Span<int> places, int count)
    {
        for (var from = -1; from + GramLength <= word.Length + 1; from++)
        {
            var hash = Hash.Seed;
            for (var at = from; at < from + GramLength; at++)
                hash = Hash.Next(hash, at < 0 || at >= word.Length ? ' ' : word[at]);
            places[count++] = Place(8, hash, 0);
        }
        return count;
    }

    private static int Place(uint kind, uint first, uint second) => (int)(Hash.Of(kind, first, second) >> (32 - Bits));
}
