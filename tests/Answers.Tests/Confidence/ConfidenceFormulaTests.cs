namespace Claudia.Answers.Tests;

public sealed class ConfidenceFormulaTests
{
    private static readonly MatchParts Middling = new(0.5, 0.4, 0.2, 0.5, 0.5);

    public static TheoryData<string> Parts => ["Coverage", "Questions", "Passage", "Learned"];

    // Whatever a new fit gives, more that speaks for an article may not count against it.
    [Theory]
    [MemberData(nameof(Parts))]
    public void Confidence_MoreOfAPart_NeverFalls(string part)
    {
        foreach (var phrasings in new[] { 1.0, 5, 20, 65, 500 })
        {
            var size = new IndexSize(16, phrasings);
            Assert.True(ConfidenceFormula.Familiar(More(part), size) > ConfidenceFormula.Familiar(Middling, size));
            Assert.True(ConfidenceFormula.Rank(More(part)) > ConfidenceFormula.Rank(Middling));
        }
    }

    [Fact]
    public void Familiar_NothingInCommon_IsUnlikely() =>
        Assert.InRange(ConfidenceFormula.Familiar(MatchParts.None, new IndexSize(1, 1)), 0, 0.15);

    // With one article all the chance is its, whatever is asked.
    [Fact]
    public void Familiar_OnlyArticle_DoesNotCountTheChance()
    {
        var one = new IndexSize(1, 5);

        Assert.Equal(ConfidenceFormula.Familiar(Middling, one), ConfidenceFormula.Familiar(Middling with { Learned = 1 }, one));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(1)]
    public void Distinct_AnyShare_IsAChance(double share) => Assert.InRange(ConfidenceFormula.Distinct(share), 0.001, 0.999);

    private static MatchParts More(string part) => part switch
    {
        "Coverage" => Middling with { Coverage = 0.8 },
        "Questions" => Middling with { Questions = 0.8 },
        "Passage" => Middling with { Passage = 0.8 },
        _ => Middling with { Learned = 0.8 },
    };
}
