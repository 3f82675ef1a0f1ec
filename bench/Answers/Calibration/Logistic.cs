using Claudia.Answers;

namespace Claudia.AnswersBench;

/// <summary>One thing that is so or not, with the terms to tell it by.</summary>
internal readonly record struct Trial(double[] Terms, bool Is, double Weight);

/// <summary>Logistic regression by Newton's method, with a slight ridge.</summary>
internal static class Logistic
{
    private const int Rounds = 25;
    private const double Ridge = 0.002;

    public static double[] Fit(IReadOnlyList<Trial> trials)
    {
        var weights = new double[trials[0].Terms.Length];
        var all = trials.Sum(trial => trial.Weight);
        for (var round = 0; round < Rounds; round++)
        {
            var step = Solve(Equations(trials, weights, all));
            for (var at = 0; at < weights.Length; at++)
                weights[at] += step[at];
        }

        return weights;
    }

    /// <summary>The Hessian, and beside it the gradient.</summary>
    private static double[][] Equations(IReadOnlyList<Trial> trials, double[] weights, double all)
    {
        var size = weights.Length;
        double[][] rows = [.. weights.Select((weight, row) =>
            Enumerable.Range(0, size + 1).Select(column => column == row ? Ridge : column == size ? -Ridge * weight : 0).ToArray())];
        foreach (var (terms, isSo, weight) in trials)
        {
            var chance = ConfidenceFormula.Logistic(ConfidenceFormula.Dot(weights, terms));
            for (var row = 0; row < size; row++)
            {
                rows[row][size] += terms[row] * ((isSo ? 1 : 0) - chance) * weight / all;
                for (var column = 0; column < size; column++)
                    rows[row][column] += terms[row] * terms[column] * chance * (1 - chance) * weight / all;
            }
        }

        return rows;
    }

    /// <summary>By elimination; the matrix is positive definite, so that no row has to be swapped.</summary>
    private static double[] Solve(double[][] rows)
    {
        for (var pivot = 0; pivot < rows.Length; pivot++)
        {
            for (var row = 0; row < rows.Length; row++)
            {
                if (row == pivot)
                    continue;
                var factor = rows[row][pivot] / rows[pivot][pivot];
                for (var column = pivot; column <= rows.Length; column++)
                    rows[row][column] -= factor * rows[pivot][column];
            }
        }

        return [.. rows.Select((row, at) => row[rows.Length] / row[at])];
    }
}
