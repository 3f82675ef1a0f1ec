namespace Claudia.Answers;

/// <summary>The fitted constants of <see cref="ConfidenceFormula"/>, in the order of its terms.</summary>
internal static class Calibration
{
    public static ReadOnlySpan<double> Rank => [1.164, 3.304, 1.013, 0.963, 3.058];

    public static ReadOnlySpan<double> Familiar => [1.384, 1.623, 1.692, 2.705, -1.336, 2.296, 0.044];

    public static ReadOnlySpan<double> Distinct => [0.928, 0.084];
}
