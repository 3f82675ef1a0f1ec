namespace Claudia.Answers;

/// <summary>One term of a question.</summary>
/// <param name="Text">As the articles spell it.</param>
/// <param name="Rarity">What it weighs.</param>
/// <param name="Trust">1, less when the spelling was corrected, 0 when no article has the term.</param>
internal readonly record struct QueryTerm(string Text, double Rarity, double Trust)
{
    public bool IsKnown => Trust > 0;
}

/// <summary>A question as its distinct terms, bounded, so that no message can make a search costly.</summary>
internal sealed class Query
{
    /// <summary>Distinct terms that are read from a message.</summary>
    public const int MostTerms = 128;

    /// <summary>Terms that the full-text search is asked for: the rarest, which decide.</summary>
    public const int MostSearched = 32;

    private const double CorrectedTrust = 0.8;

    public static readonly Query Empty = new([]);

    private Query(QueryTerm[] terms)
    {
        Terms = terms;
        Weight = terms.Sum(term => term.Rarity);
    }

    public IReadOnlyList<QueryTerm> Terms { get; }

    /// <summary>The sum of all terms' rarity.</summary>
    public double Weight { get; }

    public IEnumerable<string> Searched =>
        Terms.Where(term => term.IsKnown)
            .OrderByDescending(term => term.Rarity)
            .ThenBy(term => term.Text, StringComparer.Ordinal)
            .Select(term => term.Text)
            .Take(MostSearched);

    /// <summary>Whether every term stands in some article as it is spelled; so too a question without terms.</summary>
    public bool IsKnown => Terms.All(term => term.Trust >= 1);

    /// <summary>Whether every term is among these.</summary>
    public bool IsCoveredBy(IReadOnlySet<string> terms) => Terms.All(term => terms.Contains(term.Text));

    /// <summary>The share of the terms, weighted by rarity, that are among these; 0 for a question without terms.</summary>
    public double CoverageBy(IReadOnlySet<string> terms) =>
        Weight > 0 ? Terms.Where(term => terms.Contains(term.Text)).Sum(term => term.Rarity * term.Trust) / Weight : 0;

    public static Query Of(string question, TermReader reader, Vocabulary vocabulary) =>
        new([.. reader.Terms(question)
            .Distinct(StringComparer.Ordinal)
            .Take(MostTerms)
            .Select(term => Look(term, vocabulary))
            .DistinctBy(term => term.Text, StringComparer.Ordinal)]);

    private static QueryTerm Look(string term, Vocabulary vocabulary)
    {
        if (vocabulary.RarityOf(term) is { } rarity)
            return new QueryTerm(term, rarity, 1);
        return vocabulary.Correct(term) is { } known
            ? new QueryTerm(known, vocabulary.RarityOf(known) ?? vocabulary.UnknownRarity, CorrectedTrust)
            : new QueryTerm(term, vocabulary.UnknownRarity, 0);
    }
}
