namespace Claudia.Answers;

/// <summary>A candidate with what speaks for it.</summary>
internal sealed record ArticleMatch(IndexedArticle Article, MatchParts Parts)
{
    public double Rank { get; } = ConfidenceFormula.Rank(Parts);
}
