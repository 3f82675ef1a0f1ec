namespace Claudia.Answers;

/// <summary>The fitted constants of <see cref="ConfidenceFormula"/>, in the order of its terms.</summary>
internal static class Calibration
{
    public static ReadOnlySpan<double> Rank => [1.271, 2.37, 0.131, 1.692, 1.995];

    public static ReadOnlySpan<double> Familiar => [1.254, 1.519, 2.075, 2.596, -1.434, 2.526, -0.124];

    public static ReadOnlySpan<double> Distinct => [0.974, 0.041];
}
