namespace Claudia.Cli;

/// <summary>What <c>claudia evaluate answers</c> reports, by the names under which it prints it.</summary>
/// <param name="Top1">The share of the questions in scope whose first article is the right one.</param>
/// <param name="Aurc">The area under the curve of risk over coverage, of the questions in scope.</param>
/// <param name="CoverageAtRisk">The share of the questions in scope that can be answered at the wanted risk.</param>
/// <param name="Ece">The expected calibration error over 15 bins, of the questions in scope.</param>
/// <param name="EceOfAll">The same, of all questions; an answer to one out of scope is wrong.</param>
/// <param name="Auroc">The chance that a question in scope has the higher confidence than one out of scope.</param>
/// <param name="Threshold">The limit of confidence above which at most the wanted share of answers to all questions is wrong.</param>
/// <param name="ViolationRate">How often such a limit, chosen by one half, fails on the other.</param>
/// <param name="AnsweredInScope">The share of the questions in scope that pass the threshold.</param>
/// <param name="AnsweredOutOfScope">The same, of those out of scope.</param>
internal sealed record AnswersFigures(
    int Articles,
    int InScope,
    int OutOfScope,
    double Top1,
    double Aurc,
    double CoverageAtRisk,
    double Ece,
    double EceOfAll,
    double Brier,
    double? Auroc,
    double WantedRisk,
    double Threshold,
    double ViolationRate,
    double AnsweredInScope,
    double? AnsweredOutOfScope)
{
    private const int Splits = 200;

    /// <param name="outOfScope">May be empty: then what is said of them is left out.</param>
    public static AnswersFigures Of(int articles, IReadOnlyList<Judged> inScope, IReadOnlyList<Judged> outOfScope, double risk, int seed)
    {
        Judged[] all = [.. inScope, .. outOfScope];
        var threshold = RiskControl.Threshold(all, risk);
        return new(
            articles,
            inScope.Count,
            outOfScope.Count,
            ConfidenceMetrics.Accuracy(inScope),
            ConfidenceMetrics.RiskCoverageArea(inScope),
            ConfidenceMetrics.CoverageAtRisk(inScope, risk),
            ConfidenceMetrics.CalibrationError(inScope),
            ConfidenceMetrics.CalibrationError(all),
            ConfidenceMetrics.Brier(inScope),
            outOfScope.Count == 0 ? null : ConfidenceMetrics.Separation([.. inScope.Select(Confidence)], [.. outOfScope.Select(Confidence)]),
            risk,
            threshold,
            RiskControl.ViolationRate(all, risk, Splits, seed),
            Passing(inScope, threshold),
            outOfScope.Count == 0 ? null : Passing(outOfScope, threshold));
    }

    private static double Confidence(Judged draft) => draft.Confidence;

    private static double Passing(IReadOnlyList<Judged> drafts, double threshold) => drafts.Average(draft => draft.Confidence >= threshold ? 1.0 : 0);
}
