using System.Collections.Frozen;

namespace Claudia.Answers;

/// <summary>A language's terms over all its articles: how rare each is, and what a misspelt one may mean.</summary>
internal sealed class Vocabulary
{
    /// <summary>Terms shorter than this have too many neighbours to be corrected.</summary>
    private const int ShortestToCorrect = 5;

    private readonly FrozenDictionary<string, double> _rarity;
    private readonly FrozenDictionary<(char First, int Length), string[]> _byShape;

    public Vocabulary(IReadOnlyCollection<IndexedArticle> articles)
    {
        var count = articles.Count;
        _rarity = articles.SelectMany(article => article.Terms)
            .CountBy(term => term, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.Key, pair => Rarity(count, pair.Value), StringComparer.Ordinal);
        _byShape = _rarity.Keys
            .Where(term => term.Length >= ShortestToCorrect - 1)
            .GroupBy(term => (term[0], term.Length))
            .ToFrozenDictionary(group => group.Key, group => group.Order(StringComparer.Ordinal).ToArray());
        UnknownRarity = Rarity(count, 1);
    }

    /// <summary>What a term that stands in no article weighs: as much as the rarest that does.</summary>
    public double UnknownRarity { get; }

    /// <summary>The inverse document frequency as BM25 has it, kept above 0; null for a term of no article.</summary>
    public double? RarityOf(string term) => _rarity.TryGetValue(term, out var rarity) ? rarity : null;

    /// <summary>The known term with the same first letter that is one slip away (a letter more, less, other, or two swapped).</summary>
    public string? Correct(string term)
    {
        if (term.Length < ShortestToCorrect || term.Any(char.IsDigit))
            return null;
        for (var length = term.Length - 1; length <= term.Length + 1; length++)
        {
            if (_byShape.TryGetValue((term[0], length), out var shaped)
                && Array.Find(shaped, known => Slips.IsOne(term, known)) is { } found)
                return found;
        }

        return null;
    }

    private static double Rarity(int articles, int with) => Math.Log(1 + ((articles - with + 0.5) / (with + 0.5)));
}
