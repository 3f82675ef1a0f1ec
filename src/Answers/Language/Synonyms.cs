namespace Claudia.Answers;

/// <summary>One language's groups of words that count as one, each group named by its first word's stem.</summary>
internal sealed class Synonyms
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _pairs = new(StringComparer.Ordinal);

    public Synonyms(string language, Stemmer stemmer)
    {
        foreach (var line in LanguageData.Lines("synonyms", language))
        {
            var group = LanguageData.Entries(line).Select(entry => Words.Of(entry).Select(Words.Fold).ToArray()).ToArray();
            var name = stemmer.Stem(group[0][^1]);
            foreach (var words in group)
                Add(words, name, stemmer);
        }
    }

    /// <summary>The group's name for a stem; the stem itself when it is in none.</summary>
    public string Of(string stem) => _names.GetValueOrDefault(stem, stem);

    /// <summary>The group's name for two words that stand side by side (without accents, not stemmed), or null.</summary>
    public string? OfPair(string first, string second) =>
        _pairs.Count == 0 ? null : _pairs.GetValueOrDefault($"{first} {second}");

    private void Add(string[] words, string name, Stemmer stemmer)
    {
        if (words.Length > 1)
            _pairs.TryAdd(string.Join(' ', words), name);
        else
            _names.TryAdd(stemmer.Stem(words[0]), name);
    }
}
