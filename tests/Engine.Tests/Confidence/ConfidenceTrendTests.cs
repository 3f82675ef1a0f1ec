using System.Collections.Immutable;

namespace Claudia.Engine.Tests;

public sealed class ConfidenceTrendTests
{
    private static ConversationState After(params double[] values) => ConversationState.New(Given.Key) with
    {
        Confidence = values.Aggregate(ConfidenceHistory.Empty, (history, value) => history.With(new("1", Given.Start, value, Draft.NoParts, "answer"))),
    };

    [Theory]
    [InlineData(new[] { 0.9, 0.8 }, 0.7, 3, -0.1)]
    [InlineData(new[] { 0.1, 0.9, 0.8 }, 0.7, 3, -0.1)]
    [InlineData(new[] { 0.5, 0.5 }, 0.5, 3, 0.0)]
    [InlineData(new[] { 0.9, 0.5, 0.9 }, 0.6, 4, -0.05)]
    public void Slope_OfTheNewestDrafts_IsThatOfTheLineThroughThem(double[] before, double current, int over, double slope) =>
        Assert.Equal(slope, ConfidenceTrend.Of(After(before), current, over)!.Value, 6);

    [Theory]
    [InlineData(new double[0], 3)]
    [InlineData(new[] { 0.9 }, 3)]
    [InlineData(new[] { 0.9, 0.8 }, 4)]
    public void Slope_OfTooFewDrafts_IsNone(double[] before, int over) => Assert.Null(ConfidenceTrend.Of(After(before), 0.1, over));

    [Fact]
    public void Slope_InANewEpisode_DoesNotSeeTheOneBefore()
    {
        var state = After(0.9, 0.8, 0.7);

        Assert.Null(ConfidenceTrend.Of(state with { SamplesBefore = 2 }, 0.5, 3));
        Assert.NotNull(ConfidenceTrend.Of(state with { SamplesBefore = 1 }, 0.5, 3));
    }

    [Fact]
    public void Confidence_ThatFalls_OffersAPersonBeforeItIsLow()
    {
        var story = new Story();
        foreach (var confidence in (ImmutableArray<double>)[0.98, 0.8, 0.6])
        {
            story.Drafts = turn => Given.Draft($"About {turn}", confidence);
            story.Wait(60).Hear($"Question {confidence}");
            story.Rest();
        }

        var reason = Assert.Single(story.Events.OfType<ConversationEvent.Judged>().Last().Verdict.Reasons);
        Assert.Equal(new(ReasonKind.FallingConfidence, "0.19 a draft, limit 0.15, now 0.60"), reason);
        Assert.Equal((Phase.Offering, 1), (story.State.Phase, story.State.Strikes));
    }
}
