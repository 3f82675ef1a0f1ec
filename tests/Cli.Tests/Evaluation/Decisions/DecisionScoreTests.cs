using System.Collections.Immutable;

namespace Claudia.Cli.Tests.Evaluation.Decisions;

public sealed class DecisionScoreTests
{
    private static Played Of(int? gold, string? reason, int? predicted, params string[] reasons) => new(
        new("d", "en", [.. Enumerable.Range(0, 6).Select(at => new DialogueTurn { Author = "customer", Text = "?", Transfer = at == gold, Reason = at == gold ? reason : null })]),
        predicted is { } turn ? [turn] : [],
        [.. reasons]);

    private static double Figure(string name, params Played[] played) => new DecisionScore(played, new()).Figures.Single(figure => figure.Name == name).Value;

    [Fact]
    public void Reason_GivenAtTheRightTurn_IsFound()
    {
        var score = new DecisionScore(
            [Of(2, "frustration", 2, "low-confidence", "frustration"), Of(1, "frustration", 0, "frustration"), Of(null, null, 3, "tag"), Of(1, "tag", 1, "tag"), Of(null, null, null)],
            new());

        Assert.Equal([new("frustration", 1, 2, 2), new("tag", 1, 2, 1)], score.Reasons);
        Assert.Equal((0.5 + (2.0 / 3)) / 2, score.MacroF1, 6);
        Assert.Equal(2, score.Wrong.Count());
    }

    [Fact]
    public void Figures_OfTransfers_CountTurnsAndMistakes()
    {
        Played[] played = [Of(3, "tag", 1, "tag"), Of(1, "tag", 4, "tag"), Of(2, "tag", null), Of(null, null, 0, "tag")];

        Assert.Equal((1.0, 1.5), (Figure("turns early", played), Figure("turns late", played)));
        Assert.Equal((0.25, 0.25), (Figure("missed transfers per dialogue", played), Figure("false transfers per dialogue", played)));
        Assert.Equal(((2 * 1) + (3 * 2) + 10 + 5) / 4.0, Figure("cost per dialogue", played));
        Assert.Equal(0, Figure("at the right turn", played));
    }

    [Fact]
    public void Figures_OfNoDialogues_AreWhole() => Assert.All(new DecisionScore([], new()).Figures, figure => Assert.True(double.IsFinite(figure.Value), figure.Name));
}
