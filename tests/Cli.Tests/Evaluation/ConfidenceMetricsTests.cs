namespace Claudia.Cli.Tests.Evaluation;

public sealed class ConfidenceMetricsTests
{
    // The most confident first: right, wrong, right, wrong.
    private static readonly Judged[] Four = [new(0.9, true), new(0.8, false), new(0.6, true), new(0.2, false)];

    [Fact]
    public void Accuracy_TwoOfFour_IsAHalf() => Assert.Equal(0.5, ConfidenceMetrics.Accuracy(Four));

    [Fact]
    public void Brier_Four_IsTheMeanSquare() =>
        Assert.Equal((0.01 + 0.64 + 0.16 + 0.04) / 4, ConfidenceMetrics.Brier(Four), 12);

    [Fact]
    public void RiskCoverageArea_Four_AveragesTheRisks() =>
        Assert.Equal((0 + (1 / 2.0) + (1 / 3.0) + (2 / 4.0)) / 4, ConfidenceMetrics.RiskCoverageArea(Four), 12);

    [Fact]
    public void RiskCoverageArea_EqualConfidences_IsTheirRisk() =>
        Assert.Equal(0.25, ConfidenceMetrics.RiskCoverageArea([new(0.5, false), new(0.5, true), new(0.5, true), new(0.5, true)]), 12);

    [Theory]
    [InlineData(0, 0.25)]
    [InlineData(0.34, 0.75)]
    [InlineData(0.5, 1)]
    public void CoverageAtRisk_Four_IsTheGreatestUnderIt(double risk, double coverage) =>
        Assert.Equal(coverage, ConfidenceMetrics.CoverageAtRisk(Four, risk));

    [Fact]
    public void CoverageAtRisk_EqualConfidences_PassTogether() =>
        Assert.Equal(0, ConfidenceMetrics.CoverageAtRisk([new(0.5, true), new(0.5, false)], 0.4));

    [Fact]
    public void CalibrationError_OneBin_IsTheDistanceOfItsMeans() =>
        Assert.Equal(0.71 - 0.5, ConfidenceMetrics.CalibrationError([new(0.7, true), new(0.72, false)]), 12);

    [Fact]
    public void CalibrationError_TwoBins_AreWeightedBySize() =>
        Assert.Equal(((2 * 0.2) + (1 * 0.4)) / 3, ConfidenceMetrics.CalibrationError([new(0.8, true), new(0.8, true), new(0.4, false)]), 12);

    [Theory]
    [InlineData(1, true, 0)]
    [InlineData(0, false, 0)]
    [InlineData(1, false, 1)]
    public void CalibrationError_AtTheEnds_HasABin(double confidence, bool isRight, double error) =>
        Assert.Equal(error, ConfidenceMetrics.CalibrationError([new(confidence, isRight)]));

    [Fact]
    public void Separation_MixedPairs_CountsHalfForEquals() =>
        Assert.Equal((2 + 0.5 + 0) / 4, ConfidenceMetrics.Separation([0.9, 0.4], [0.4, 0.5]));

    [Fact]
    public void Separation_AllAbove_IsOne() => Assert.Equal(1, ConfidenceMetrics.Separation([0.9, 0.8], [0.1]));
}
