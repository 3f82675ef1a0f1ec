using System.Text.Json.Nodes;
using Claudia.Cli.Tests.Fixtures;

namespace Claudia.Cli.Tests.Evaluation.Decisions;

/// <summary>The repository's own dialogues: what they are, and that Claudia still decides them well.</summary>
public sealed class OwnDialoguesTests
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "tests/Cli.Tests/Evaluation/Dialogues");

    private static IReadOnlyList<Dialogue> Read(string name) => DialogueReader.Read(new FileInfo(Path.Combine(Folder, name)));

    [Fact]
    public void Dialogues_OfBothFiles_ShareNeitherIdNorText()
    {
        var (tune, test) = (Read("tune.jsonl"), Read("test.jsonl"));

        Assert.True(tune.Count + test.Count >= 200);
        Assert.Equal(tune.Count + test.Count, tune.Concat(test).Select(dialogue => dialogue.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(Texts(tune).Intersect(Texts(test), StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("tune.jsonl")]
    [InlineData("test.jsonl")]
    public void Dialogues_OfAFile_HaveThreeLanguagesAndManyThatAreNotTransferred(string name)
    {
        var dialogues = Read(name);

        Assert.All((string[])["pt", "en", "es"], language => Assert.True(dialogues.Count(dialogue => dialogue.Language == language) >= 35));
        Assert.InRange(dialogues.Count(dialogue => dialogue.Gold.IsEmpty), dialogues.Count / 3, dialogues.Count / 2);
        Assert.All(dialogues, dialogue => Assert.True(dialogue.Gold.IsEmpty || dialogue.Gold[0] == dialogue.Turns.Length - 1, dialogue.Id));
    }

    /// <summary>Guards against a change that makes the decisions worse; the figures are in docs/scorecard.md.</summary>
    [Fact]
    public async Task Dialogues_ThatNothingWasTunedOn_AreDecidedWell()
    {
        var run = await Run.OfAsync(
            "evaluate", "decisions", "--json",
            "--dialogues", Path.Combine(Folder, "test.jsonl"),
            "--rules", Path.Combine(Folder, "rules.yaml"),
            "--articles", Path.Combine(Checkout.Root, "src/Api/Articles"));
        var figures = JsonNode.Parse(run.Output)!["figures"]!;

        Assert.True(figures["macro-F1"]!.GetValue<double>() >= 0.9, run.Output);
    }

    private static IEnumerable<string> Texts(IEnumerable<Dialogue> dialogues) =>
        dialogues.SelectMany(dialogue => dialogue.Turns).Where(turn => turn.Author == DialogueTurn.Customer).Select(turn => turn.Text.Trim());
}
