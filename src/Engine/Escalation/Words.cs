using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Claudia.Engine;

/// <summary>A text as lower-case words without accents, so that spelling habits don't matter.</summary>
internal static class Words
{
    /// <summary>More words than this are not looked at.</summary>
    private const int Limit = 400;

    private static readonly char[] Breaks = ['.', ',', ';', ':', '!', '?', '¿', '¡', '…', '–', '—', '(', ')', '\n', '\r'];

    /// <summary>The words between two marks of punctuation.</summary>
    public static ImmutableArray<ImmutableArray<string>> Clauses(string text)
    {
        var clauses = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var left = Limit;
        foreach (var clause in text.Split(Breaks).TakeWhile(_ => left > 0).Select(Of).Where(words => !words.IsEmpty))
        {
            clauses.Add([.. clause.Take(left)]);
            left -= clauses[^1].Length;
        }
        return clauses.ToImmutable();
    }

    public static ImmutableArray<string> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        foreach (var rune in Plain(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                word.Append(Rune.ToLowerInvariant(rune));
            else if (rune.Value is not ('\'' or '’') && Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
                End(words, word);
            if (words.Count == Limit)
                return words.ToImmutable();
        }
        End(words, word);
        return words.ToImmutable();
    }

    /// <summary>Accents apart from their letters; broken surrogates replaced and noncharacters left out, which can't be taken apart.</summary>
    private static string Plain(string text) => string.Concat(text.EnumerateRunes().Where(rune => (rune.Value & 0xFFFE) != 0xFFFE)).Normalize(NormalizationForm.FormD);

    private static void End(ImmutableArray<string>.Builder words, StringBuilder word)
    {
        if (word.Length > 0)
            words.Add(word.ToString());
        word.Clear();
    }
}
