namespace Claudia.Answers;

/// <summary>A candidate with what speaks for it.</summary>
internal sealed record ArticleMatch(IndexedArticle Article, MatchParts Parts)
{
    public double Rank { get; } = ConfidenceFormula.Rank(Parts);

    public static ArticleMatch Of(Query query, IndexedArticle article, double score, Vocabulary vocabulary) => new(
        article,
        new MatchParts(
            Coverage(query, article),
            article.Phrasings.Select(phrasing => Likeness(query, phrasing, vocabulary)).DefaultIfEmpty().Max(),
            ConfidenceFormula.Squash(score)));

    /// <summary>How far this match is ahead of the next: the rank's lead as a share of the rank.</summary>
    public double MarginOver(ArticleMatch? next) => next is null || Rank <= 0 ? 1 : Math.Clamp((Rank - next.Rank) / Rank, 0, 1);

    private static double Coverage(Query query, IndexedArticle article) =>
        Shared(query, article.Terms) / query.Weight;

    /// <summary>The cosine of the two sets of terms, each term weighted by its rarity.</summary>
    private static double Likeness(Query query, IReadOnlySet<string> phrasing, Vocabulary vocabulary) =>
        Shared(query, phrasing) / Math.Sqrt(query.Weight * phrasing.Sum(term => vocabulary.RarityOf(term) ?? vocabulary.UnknownRarity));

    private static double Shared(Query query, IReadOnlySet<string> terms) =>
        query.Terms.Where(term => terms.Contains(term.Text)).Sum(term => term.Rarity * term.Trust);
}
