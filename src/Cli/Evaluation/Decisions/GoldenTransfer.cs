using System.Collections.Immutable;

namespace Claudia.Cli;

/// <summary>
/// Golden transfer within tolerance (Liu et al., "Time to Transfer: Predicting and Evaluating Machine-Human Chatting Handoff", AAAI 2021):
/// a predicted transfer counts the more, the nearer it is to a golden one.
/// </summary>
internal static class GoldenTransfer
{
    /// <summary>Keeps a tolerance of 0 from dividing by 0.</summary>
    private const double Small = 1e-7;

    /// <param name="tolerance">T, in turns: 1 for GT-I, 2 for GT-II, 3 for GT-III.</param>
    /// <param name="lambda">λ, -1 to 1 (exclusive): above 0, a transfer that comes too late is forgiven less than one that comes too early by as much.</param>
    /// <returns>0 to 1 of one dialogue.</returns>
    public static double Score(ImmutableArray<int> predicted, ImmutableArray<int> gold, double tolerance, double lambda)
    {
        if (predicted.IsEmpty || gold.IsEmpty)
            return predicted.IsEmpty && gold.IsEmpty ? 1 : 0;
        return predicted.Average(i => gold.Max(j => Near(i, j, tolerance, lambda)));
    }

    private static double Near(int i, int j, double tolerance, double lambda) =>
        Math.Exp(-(1 / (1 - (lambda * Math.Sign(i - j)))) * Math.Pow(i - j, 2) / (2 * Math.Pow(tolerance + Small, 2)));
}
