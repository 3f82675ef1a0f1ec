namespace Claudia.Answers;

/// <summary>The fitted constants of <see cref="ConfidenceFormula"/>, in the order of its terms.</summary>
internal static class Calibration
{
    public static ReadOnlySpan<double> Rank => [1.087, 2.594, 2.641, 1.865, 3.285];

    public static ReadOnlySpan<double> Familiar => [1.543, 1.881, 2.213, 2.62, -1.502, 2.192, 0.074];

    public static ReadOnlySpan<double> Distinct => [0.735, 0.308];
}
