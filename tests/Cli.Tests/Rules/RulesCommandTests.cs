using System.Text.Json.Nodes;
using Claudia.Cli.Tests.Fixtures;

namespace Claudia.Cli.Tests.Rules;

public sealed class RulesCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_AFileThatIsRight_ListsItsRulesBeforeTheBuiltInOnes()
    {
        var run = await Run.OfAsync("rules", "check", _folder.With("rules.yaml", "rules: [{ name: vips, when: { tag: vip }, then: { transfer: billing } }]"));

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.StartsWith("vips: tag vip -> transfer to billing\nasks-for-person: asks for a person -> transfer to level2\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Matches("\nversion: [0-9a-f]{12}\n$", run.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Check_AFileThatIsNot_NamesEachMistakeWithItsPlace()
    {
        var file = _folder.With("rules.yaml", "thresholds: { strikes: x }\nrule: []");
        var run = await Run.OfAsync("rules", "check", file);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            $"claudia rules check: {file}:1:24: 'strikes' must be a whole number from 1 to 20\n{file}:2:1: 'rule' is not known here. Did you mean rules?\n",
            run.Errors.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Check_DestinationsThatAreNamed_AreTheOnlyOnes()
    {
        var file = _folder.With("rules.yaml", "rules: [{ name: vips, when: { tag: vip }, then: { transfer: biling } }]");

        Assert.Equal(0, (await Run.OfAsync("rules", "check", file)).ExitCode);
        var run = await Run.OfAsync("rules", "check", file, "--destination", "level2", "--destination", "billing");
        Assert.Contains("Did you mean billing?", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_NoFile_SaysSo() =>
        Assert.Contains("no-such.yaml can't be read: ", (await Run.OfAsync("rules", "check", "no-such.yaml")).Errors, StringComparison.Ordinal);

    [Fact]
    public async Task Schema_IsPrinted()
    {
        var run = await Run.OfAsync("rules", "schema");

        Assert.Equal("Claudia's rules.yaml", JsonNode.Parse(run.Output)!["title"]!.GetValue<string>());
    }
}
