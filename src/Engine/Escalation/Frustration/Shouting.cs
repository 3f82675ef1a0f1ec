namespace Claudia.Engine;

/// <summary>Whether a message is written in capitals.</summary>
internal static class Shouting
{
    /// <summary>Fewer letters are an acronym or a number of an order.</summary>
    private const int FewestLetters = 12;

    private const int FewestWords = 3;

    /// <summary>So many of a hundred letters.</summary>
    private const int Mostly = 80;

    public static bool In(string text)
    {
        var (letters, capitals, words, digits) = (0, 0, 0, 0);
        var inWord = false;
        foreach (var letter in text)
        {
            var isLetter = char.IsLetter(letter);
            if (isLetter && !inWord)
                words++;
            inWord = isLetter;
            letters += isLetter ? 1 : 0;
            capitals += char.IsUpper(letter) ? 1 : 0;
            digits += char.IsDigit(letter) ? 1 : 0;
        }
        return words >= FewestWords && letters >= FewestLetters && capitals * 100 >= letters * Mostly && digits * 3 < letters;
    }

    /// <summary>Whether capitals are a key that stuck: who greets, asks kindly or says sorry, with no row of exclamation marks, doesn't shout, nor does who thanks.</summary>
    public static bool IsCalm(ReadOnlySpan<Token> tokens, string text, FrustrationLexicon lexicon) =>
        lexicon.Any("thanks", tokens)
        || (!text.Contains("!!", StringComparison.Ordinal) && (lexicon.Any("courtesy", tokens) || lexicon.Any("greeting", tokens)));
}
