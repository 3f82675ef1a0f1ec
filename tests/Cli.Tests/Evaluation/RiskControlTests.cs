namespace Claudia.Cli.Tests.Evaluation;

public sealed class RiskControlTests
{
    [Fact]
    public void Threshold_NoErrors_LetsAllPass() =>
        Assert.Equal(0.6, RiskControl.Threshold(Drafts((0.9, 50, 0), (0.6, 50, 0)), 0.05));

    [Fact]
    public void Threshold_TooFewToTell_LetsNothingPass() =>
        Assert.Equal(1.01, RiskControl.Threshold(Drafts((0.9, 58, 0)), 0.05));

    // Without an error 59 will do: 0.95 to the power of 59 is 0.0485.
    [Fact]
    public void Threshold_JustEnoughToTell_IsFound() =>
        Assert.Equal(0.9, RiskControl.Threshold(Drafts((0.9, 59, 0)), 0.05));

    [Fact]
    public void Threshold_ErrorsBelow_StopsAboveThem() =>
        Assert.Equal(0.9, RiskControl.Threshold(Drafts((0.9, 100, 0), (0.3, 50, 50)), 0.05));

    // At most one error of 100 has the chance 0.95^100 + 100 * 0.05 * 0.95^99 = 0.0371; at most two, 0.1183.
    [Theory]
    [InlineData(1, 0.9)]
    [InlineData(2, 1.01)]
    public void Threshold_ErrorsAmongAHundred_FollowsTheBinomial(int wrong, double threshold) =>
        Assert.Equal(threshold, RiskControl.Threshold(Drafts((0.9, 100 - wrong, wrong)), 0.05));

    [Fact]
    public void Risk_OfWhatPasses_IsTheShareWrong() =>
        Assert.Equal(0.25, RiskControl.Risk(Drafts((0.9, 3, 1), (0.3, 0, 9)), 0.5));

    [Fact]
    public void Risk_NothingPasses_IsNone() => Assert.Equal(0, RiskControl.Risk(Drafts((0.3, 0, 9)), 0.5));

    [Fact]
    public void ViolationRate_RisingConfidence_StaysNearTheDoubt()
    {
        var drafts = Enumerable.Range(0, 4000).Select(at => new Judged(at % 100 / 100.0, at * 7919 % 100 < at % 100)).ToList();

        var rate = RiskControl.ViolationRate(drafts, 0.2, splits: 100, seed: 1);

        Assert.Equal(rate, RiskControl.ViolationRate(drafts, 0.2, splits: 100, seed: 1));
        Assert.InRange(rate, 0, 0.2);
    }

    private static List<Judged> Drafts(params (double Confidence, int Right, int Wrong)[] groups) =>
        [.. groups.SelectMany(group => Enumerable.Range(0, group.Right + group.Wrong).Select(at => new Judged(group.Confidence, at < group.Right)))];
}
