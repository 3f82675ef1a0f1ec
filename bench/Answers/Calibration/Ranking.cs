using Claudia.Answers;

namespace Claudia.AnswersBench;

/// <summary>Conditional logistic regression by AdaGrad: the weights under which the right candidate has the greatest share.</summary>
internal static class Ranking
{
    private const int Rounds = 150;
    private const double Ridge = 0.0001;

    public static double[] Fit(IReadOnlyList<FitSet> sets)
    {
        var cases = sets.SelectMany(set => set.InScope
                .Where(it => it.Right >= 0)
                .Select(it => (Terms: it.Candidates.Select(ConfidenceFormula.RankTerms).ToArray(), it.Right, Weight: 1.0 / set.InScope.Count)))
            .ToList();
        var weights = new double[cases[0].Terms[0].Length];
        var squares = new double[weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var slope = weights.Select(weight => Ridge * weight).ToArray();
            foreach (var (terms, right, weight) in cases)
                AddSlope(slope, weights, terms, right, weight);
            for (var at = 0; at < weights.Length; at++)
            {
                squares[at] += slope[at] * slope[at];
                weights[at] -= slope[at] / Math.Sqrt(squares[at] + 1e-9);
            }
        }

        return weights;
    }

    /// <summary>The candidate with the highest rank, and its share.</summary>
    public static (int Best, double Share) Judge(double[] weights, MatchParts[] candidates)
    {
        var ranks = candidates.Select(parts => ConfidenceFormula.Dot(weights, ConfidenceFormula.RankTerms(parts))).ToArray();
        var most = ranks.Max();
        return (Array.IndexOf(ranks, most), 1 / ranks.Sum(rank => Math.Exp(rank - most)));
    }

    private static void AddSlope(double[] slope, double[] weights, double[][] terms, int right, double weight)
    {
        var ranks = terms.Select(its => ConfidenceFormula.Dot(weights, its)).ToArray();
        var most = ranks.Max();
        var sum = ranks.Sum(rank => Math.Exp(rank - most));
        for (var at = 0; at < terms.Length; at++)
        {
            var error = weight * ((Math.Exp(ranks[at] - most) / sum) - (at == right ? 1 : 0));
            for (var term = 0; term < slope.Length; term++)
                slope[term] += error * terms[at][term];
        }
    }
}
