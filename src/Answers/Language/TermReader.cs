using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Claudia.Answers;

/// <summary>
/// Reads a text's terms, the same way for articles and for questions: words without accents, stop words left out,
/// stemmed, synonyms made one.
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

    /// <summary>The terms in their order, repeats kept.</summary>
    public List<string> Terms(string text)
    {
        var terms = new List<string>();
        string? previous = null;
        foreach (var word in Words.Of(text).Select(Words.Fold))
        {
            if (previous is not null && _synonyms.OfPair(previous, word) is { } name)
            {
                terms.Add(name);
                previous = null;
                continue;
            }

            AddSingle(terms, previous);
            previous = word;
        }

        AddSingle(terms, previous);
        return terms;
    }

    private void AddSingle(List<string> terms, string? word)
    {
        if (word is not null && !IsEmpty(word))
            terms.Add(_synonyms.Of(_stemmer.Stem(word)));
    }

    /// <summary>Single Latin letters say nothing; a single ideograph is a word.</summary>
    private bool IsEmpty(string word) =>
        _stopWords.Contains(word) || (word.Length == 1 && char.IsAsciiLetterOrDigit(word[0]));
}
