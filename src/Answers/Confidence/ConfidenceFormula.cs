namespace Claudia.Answers;

/// <summary>
/// How an article's parts become a rank among the candidates, and the best one's a confidence: the chance that any
/// article answers the question, times the chance that it is this one. The constants are fitted, by
/// <c>dotnet run -c Release --project bench/Answers -- calibrate</c>; docs/scorecard.md says on what, and how good they are.
/// </summary>
internal static class ConfidenceFormula
{
    /// <summary>The BM25 score at which the squashed score is about 0.63.</summary>
    private const double ScoreScale = 8;

    /// <summary>Beyond these the logistic curve is all but flat, and fitted to nothing.</summary>
    private const double SmallestShare = 0.002;

    /// <summary>The knowledge bases that it was fitted on have so many phrasings for each article.</summary>
    private const double FewestPhrasings = 5;
    private const double MostPhrasings = 65;

    public static double Squash(double score) => 1 - Math.Exp(-Math.Max(score, 0) / ScoreScale);

    /// <summary>The log-odds of the article against the other candidates, up to a constant.</summary>
    public static double Rank(MatchParts parts) => Dot(Calibration.Rank, RankTerms(parts));

    /// <summary>0 to 1: the chance that the knowledge base has an answer.</summary>
    public static double Familiar(MatchParts best, IndexSize size) => Logistic(Dot(Calibration.Familiar, FamiliarTerms(best, size)));

    /// <summary>0 to 1: the chance that, of all articles, it is the best one.</summary>
    public static double Distinct(double share) => Logistic(Dot(Calibration.Distinct, DistinctTerms(share)));

    /// <summary>One's share, the first's unless another is named, when each candidate counts the exponential of its rank.</summary>
    public static double Share(IReadOnlyList<ArticleMatch> ranked, int of = 0) =>
        Math.Exp(ranked[of].Rank - ranked[0].Rank) / ranked.Sum(match => Math.Exp(match.Rank - ranked[0].Rank));

    public static double[] RankTerms(MatchParts parts) =>
        [Math.Log(parts.Learned + 0.001), parts.Questions, parts.Passage, parts.Coverage, parts.Score];

    /// <summary>The more phrasings there are, the nearer one of them must be; and the only article is likely by itself.</summary>
    public static double[] FamiliarTerms(MatchParts parts, IndexSize size)
    {
        var density = Math.Log(Math.Clamp(size.Phrasings, FewestPhrasings, MostPhrasings));
        var byChance = 1.0 / size.Articles;
        var learned = size.Articles > 1 ? Math.Max(0, (parts.Learned - byChance) / (1 - byChance)) : 0;
        return [parts.Questions, parts.Passage, parts.Coverage, learned, density, density * parts.Questions, 1];
    }

    public static double[] DistinctTerms(double share)
    {
        var bounded = Math.Clamp(share, SmallestShare, 1 - SmallestShare);
        return [Math.Log(bounded / (1 - bounded)), 1];
    }

    public static double Dot(ReadOnlySpan<double> weights, ReadOnlySpan<double> terms)
    {
        var sum = 0.0;
        for (var at = 0; at < weights.Length; at++)
            sum += weights[at] * terms[at];
        return sum;
    }

    public static double Logistic(double odds) => 1 / (1 + Math.Exp(-odds));
}
