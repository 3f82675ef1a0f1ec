using System.Collections.Frozen;

namespace Claudia.Answers;

/// <summary>What gives a language away: its function words, and how often three letters follow each other in it.</summary>
internal sealed class LanguageProfile
{
    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string> _foldedWords;
    private readonly FrozenDictionary<string, double> _trigrams;
    private readonly double _unseen;

    public LanguageProfile(string language)
    {
        Language = language;
        _words = LanguageData.Lines("words", language).SelectMany(LanguageData.Entries).ToFrozenSet(StringComparer.Ordinal);
        _foldedWords = _words.Select(Words.Fold).ToFrozenSet(StringComparer.Ordinal);
        var counts = Count(LanguageData.Lines("sample", language));
        double total = counts.Values.Sum() + Alphabet;
        _unseen = Math.Log(0.5 / total);
        _trigrams = counts.ToFrozenDictionary(pair => pair.Key, pair => Math.Log((pair.Value + 0.5) / total), StringComparer.Ordinal);
    }

    /// <summary>A rough count of the trigrams that occur in European languages, for the smoothing.</summary>
    private const double Alphabet = 4000;

    public string Language { get; }

    /// <summary>1 for a function word as it is spelled, a little less when only its accents are missing or wrong, else 0.</summary>
    public double WordEvidence(string word) =>
        _words.Contains(word) ? 1 : _foldedWords.Contains(Words.Fold(word)) ? 0.8 : 0;

    /// <summary>The word's log-likelihood by its letters.</summary>
    public double LetterEvidence(string word) =>
        Trigrams(word).Sum(trigram => _trigrams.GetValueOrDefault(trigram, _unseen));

    /// <summary>The words of the sample as written and without accents: customers often leave them out.</summary>
    private static Dictionary<string, int> Count(IEnumerable<string> lines)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in lines.SelectMany(Words.Of))
        {
            foreach (var trigram in Trigrams(word).Concat(Trigrams(Words.Fold(word))))
                counts[trigram] = counts.GetValueOrDefault(trigram) + 1;
        }

        return counts;
    }

    private static IEnumerable<string> Trigrams(string word)
    {
        var padded = $" {word} ";
        for (var at = 0; at + 3 <= padded.Length; at++)
            yield return padded.Substring(at, 3);
    }
}
