using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Claudia.Answers;

/// <summary>
/// Reads a text's words, the same way for articles and for questions: without accents, stemmed, synonyms made one,
/// common words marked.
/// </summary>
internal sealed class TermReader
{
    private static readonly ConcurrentDictionary<string, TermReader> Readers = new(StringComparer.Ordinal);

    private readonly FrozenSet<string> _stopWords;
    private readonly Stemmer _stemmer;
    private readonly Synonyms _synonyms;

    private TermReader(string language)
    {
        _stemmer = new Stemmer(language);
        _synonyms = new Synonyms(language, _stemmer);
        _stopWords = LanguageData.Lines("words", language)
            .SelectMany(LanguageData.Entries)
            .Select(Words.Fold)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The reader for a language; one without data neither stems nor stops.</summary>
    public static TermReader For(string language) =>
        LanguageData.Languages.Contains(language, StringComparer.Ordinal)
            ? Readers.GetOrAdd(language, name => new TermReader(name))
            : Readers.GetOrAdd("", name => new TermReader(name));

    /// <summary>The terms in their order, repeats kept, common words left out.</summary>
    public List<string> Terms(string text) =>
        [.. Read(text).Where(word => !word.IsCommon).Select(word => word.Term)];

    /// <summary>Every word in its order; two that are one term together are one.</summary>
    public IEnumerable<ReadWord> Read(string text)
    {
        string? previous = null;
        foreach (var word in Words.Of(text).Select(Words.Fold))
        {
            if (previous is not null && _synonyms.OfPair(previous, word) is { } name)
            {
                yield return new ReadWord($"{previous} {word}", name, IsCommon: false);
                previous = null;
                continue;
            }

            if (previous is not null)
                yield return Single(previous);
            previous = word;
        }

        if (previous is not null)
            yield return Single(previous);
    }

    private ReadWord Single(string word) =>
        IsEmpty(word) ? new ReadWord(word, word, IsCommon: true) : new ReadWord(word, _synonyms.Of(_stemmer.Stem(word)), IsCommon: false);

    /// <summary>Single Latin letters say nothing; a single ideograph is a word.</summary>
    private bool IsEmpty(string word) =>
        _stopWords.Contains(word) || (word.Length == 1 && char.IsAsciiLetterOrDigit(word[0]));
}
