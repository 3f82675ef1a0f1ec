namespace Claudia.Answers;

/// <summary>The fitted constants of <see cref="ConfidenceFormula"/>, in the order of its terms.</summary>
internal static class Calibration
{
    public static ReadOnlySpan<double> Rank => [1.093, 2.659, 2.617, 1.883, 3.245];

    public static ReadOnlySpan<double> Familiar => [3.796, 2.833, 2.682, 0.49, -2.197];

    public static ReadOnlySpan<double> Distinct => [0.697, 0.376];
}
