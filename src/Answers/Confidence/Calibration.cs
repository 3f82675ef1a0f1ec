namespace Claudia.Answers;

/// <summary>The fitted constants of <see cref="ConfidenceFormula"/>, in the order of its terms.</summary>
internal static class Calibration
{
    public static ReadOnlySpan<double> Rank => [1.192, 2.834, 0.49, 1.856, 2.306];

    public static ReadOnlySpan<double> Familiar => [1.243, 1.702, 1.966, 2.592, -1.332, 2.31, -0.141];

    public static ReadOnlySpan<double> Distinct => [0.941, 0.031];
}
