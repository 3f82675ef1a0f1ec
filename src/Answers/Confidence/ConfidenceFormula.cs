namespace Claudia.Answers;

/// <summary>How an article's parts become a rank among the candidates, and the best one's parts a confidence.</summary>
internal static class ConfidenceFormula
{
    /// <summary>The BM25 score at which the squashed score is about 0.63.</summary>
    private const double ScoreScale = 8;

    public static double Squash(double score) => 1 - Math.Exp(-Math.Max(score, 0) / ScoreScale);

    /// <summary>0 to 1, by which the candidates are ordered.</summary>
    public static double Rank(MatchParts parts) =>
        (0.3 * parts.Coverage) + (0.45 * parts.Questions) + (0.25 * parts.Score);

    /// <summary>0 to 1: the chance that the article answers the question.</summary>
    public static double Confidence(MatchParts parts) =>
        1 / (1 + Math.Exp(-(-4 + (3 * parts.Coverage) + (4 * parts.Questions) + (1 * parts.Score) + (1.5 * parts.Margin))));
}
