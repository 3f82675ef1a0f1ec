namespace Claudia.Engine.Tests;

public sealed class ConfidenceHistoryTests
{
    private static ConfidenceSample Sample(double value) => new("1001", Given.Start, value, Draft.NoParts, "answer");

    [Fact]
    public void History_OfNothing_HasNoLastValue()
    {
        Assert.Null(ConfidenceHistory.Empty.Last);
        Assert.Equal((0, 0, 1), (ConfidenceHistory.Empty.Count, ConfidenceHistory.Empty.Mean, ConfidenceHistory.Empty.Lowest));
    }

    [Fact]
    public void History_OfSamples_KeepsRunningFigures()
    {
        var history = ConfidenceHistory.Empty.With(Sample(0.9)).With(Sample(0.2)).With(Sample(0.7));

        Assert.Equal((3, 0.6, 0.2, 0.7), (history.Count, Math.Round(history.Mean, 12), history.Lowest, history.Last));
    }

    [Fact]
    public void History_BeyondItsLimit_StillCountsAll()
    {
        var history = Enumerable.Range(1, 200).Aggregate(ConfidenceHistory.Empty, (all, number) => all.With(Sample(number / 200.0)));

        Assert.Equal((ConfidenceHistory.Kept, 200), (history.Latest.Length, history.Count));
        Assert.Equal((0.5025, 0.005, 1), (Math.Round(history.Mean, 12), history.Lowest, history.Last));
        Assert.Equal(151 / 200.0, history.Latest[0].Value);
    }

    [Fact]
    public void Sample_OfAJudgedDraft_CarriesItsPartsAndVerdict()
    {
        var story = new Story { Drafts = _ => Given.Draft("It is on its way.", 0.8) with { Parts = Draft.NoParts.Add("match", 0.7) } };
        story.Hear("Where is my parcel?");
        story.Rest();

        var sample = Assert.Single(story.State.Confidence.Latest);
        Assert.Equal((story.Desk.Parts[0].Id, 0.8, "answer", 0.7), (sample.Turn, sample.Value, sample.Verdict, sample.Parts["match"]));
    }
}
