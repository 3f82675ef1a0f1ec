using System.Globalization;
using System.Text;

namespace Claudia.Answers;

/// <summary>Takes the words out of any text: lower case, letters and digits only, whatever else stands in between.</summary>
internal static class Words
{
    /// <summary>Characters that are read of one text; an article's limit lies above it, a message's far below.</summary>
    public const int LongestText = 256 * 1024;

    /// <summary>Longer words are cut: no language here has them, and a hostile text might.</summary>
    public const int LongestWord = 40;

    /// <summary>The words in their order, accents kept.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var end = Math.Min(text.Length, LongestText);
        var start = -1;
        for (var at = 0; at < end; at++)
        {
            if (IsPart(text[at], start >= 0))
            {
                start = start < 0 ? at : start;
                continue;
            }

            if (start >= 0)
                yield return Word(text[start..at]);
            start = -1;
        }

        if (start >= 0)
            yield return Word(text[start..end]);
    }

    /// <summary>The word without accents: <c>devolução</c> becomes <c>devolucao</c>.</summary>
    public static string Fold(string word)
    {
        if (System.Text.Ascii.IsValid(word))
            return word;
        var folded = new StringBuilder(word.Length + 2);
        foreach (var letter in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(Plain(letter));
        }

        return folded.ToString();
    }

    private static bool IsPart(char letter, bool inside) =>
        char.IsLetterOrDigit(letter)
        || (inside && CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark);

    private static string Word(string run) =>
        Lower((run.Length > LongestWord ? run[..LongestWord] : run).Normalize(NormalizationForm.FormC));

    // Word lists are written in lower case, for people to read.
#pragma warning disable CA1308
    /// <summary>Lower case, the same on every machine.</summary>
    public static string Lower(string text) => text.ToLowerInvariant();
#pragma warning restore CA1308

    private static string Plain(char letter) => letter switch
    {
        'ß' => "ss",
        'œ' => "oe",
        'æ' => "ae",
        'ø' => "o",
        'ł' => "l",
        'ı' => "i",
        _ => letter.ToString(),
    };
}
