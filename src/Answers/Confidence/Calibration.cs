namespace Claudia.Answers;

/// <summary>The fitted constants of <see cref="ConfidenceFormula"/>, in the order of its terms.</summary>
internal static class Calibration
{
    public static ReadOnlySpan<double> Rank => [1.093, 2.659, 2.617, 1.883, 3.245];

    public static ReadOnlySpan<double> Familiar => [1.641, 1.834, 2.433, 2.569, -1.545, 2.285, 0.131];

    public static ReadOnlySpan<double> Distinct => [0.697, 0.376];
}
