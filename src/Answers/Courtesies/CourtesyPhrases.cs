using System.Globalization;
using System.Text;

namespace Claudia.Answers;

/// <summary>One language's courtesies: the phrases, and what may stand beside them.</summary>
internal sealed class CourtesyPhrases
{
    /// <summary>A longer message is more than a courtesy.</summary>
    public const int MostWords = 16;

    private const int LongestPhrase = 6;

    /// <summary>In a longer message thanks may be beside the point.</summary>
    private const int MostWordsWithThanks = 10;

    /// <summary>The kind of the first line of each language's list.</summary>
    private const int Thanks = 0;

    /// <summary>What stands beside a courtesy, but is none by itself.</summary>
    private const int Beside = int.MaxValue;

    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _matters = new(StringComparer.Ordinal);
    private readonly List<string> _answers = [];

    private CourtesyPhrases(string language) => Language = language;

    public string Language { get; }

    public static CourtesyPhrases Of(string language)
    {
        var phrases = new CourtesyPhrases(language);
        foreach (var line in LanguageData.Lines("courtesies", language))
        {
            if (line.StartsWith('+'))
            {
                phrases.Add(line[1..], Beside);
                continue;
            }

            if (line.StartsWith('-'))
            {
                phrases._matters.UnionWith(line[1..].Split(',', StringSplitOptions.TrimEntries).SelectMany(Words));
                continue;
            }

            var parts = line.Split(" > ");
            phrases.Add(parts[0], phrases._answers.Count);
            phrases._answers.Add(parts[1]);
        }

        return phrases;
    }

    /// <summary>The words without accents, and after them the symbols that are no letters, such as 👍.</summary>
    public static string[] Words(string text) =>
        [.. Answers.Words.Of(text).Select(Answers.Words.Fold).Concat(Symbols(text)).Take(MostWords + 1)];

    /// <summary>The answer when the words are nothing but phrases; of the kinds in them, the first in the list.</summary>
    public string? AnswerTo(ReadOnlySpan<string> words)
    {
        var kind = Beside;
        while (words.Length > 0)
        {
            var length = Math.Min(words.Length, LongestPhrase);
            while (length > 0 && !_kinds.ContainsKey(string.Join(' ', words[..length])))
                length--;
            if (length == 0)
                return null;
            kind = Math.Min(kind, _kinds[string.Join(' ', words[..length])]);
            words = words[length..];
        }

        return kind == Beside ? null : _answers[kind];
    }

    /// <summary>The answer to thanks in a short message whose other words ask for nothing; null when there are none.</summary>
    public string? ThanksIn(ReadOnlySpan<string> words)
    {
        if (words.Length > MostWordsWithThanks)
            return null;
        foreach (var word in words)
        {
            if (_matters.Contains(word))
                return null;
        }
        for (var at = 0; at < words.Length; at++)
        {
            for (var length = Math.Min(words.Length - at, LongestPhrase); length > 0; length--)
            {
                if (_kinds.TryGetValue(string.Join(' ', words.Slice(at, length)), out var kind) && kind == Thanks)
                    return _answers[Thanks];
            }
        }
        return null;
    }

    private void Add(string list, int kind)
    {
        foreach (var phrase in list.Split(',', StringSplitOptions.TrimEntries))
            _kinds.TryAdd(string.Join(' ', Words(phrase)), kind);
    }

    private static IEnumerable<string> Symbols(string text) =>
        text.EnumerateRunes()
            .Where(rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol)
            .Select(rune => rune.ToString())
            .Distinct(StringComparer.Ordinal);
}
