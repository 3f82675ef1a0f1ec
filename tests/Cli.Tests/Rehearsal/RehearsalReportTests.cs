using System.Text.Json.Nodes;

namespace Claudia.Cli.Tests.Rehearsal;

public sealed class RehearsalReportTests
{
    private static readonly RehearsalRow[] Rows =
    [
        new("(a) first", true, "\"[bold]Olá[/]\" \u2014 and on and on, for a hundred characters and more, as long as such a line may well become", 0.25),
        new("(b) second", false, "nothing", 60),
    ];

    [Fact]
    public void Print_IntoAFile_OneLineARowWithoutEscapeCodes()
    {
        using var output = new StringWriter();

        RehearsalReport.Print(Rows, json: false, output);

        var lines = output.ToString().Split(Environment.NewLine);
        Assert.DoesNotContain('\u001b', output.ToString());
        Assert.Contains(Rows[0].Detail, Assert.Single(lines, line => line.Contains("(a) first", StringComparison.Ordinal) && line.Contains("holds", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Single(lines, line => line.Contains("(b) second", StringComparison.Ordinal) && line.Contains("FAILS", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Print_Json_SaysWhetherAllHold(int rows, bool holds)
    {
        using var output = new StringWriter();

        RehearsalReport.Print(Rows[..rows], json: true, output);

        var json = JsonNode.Parse(output.ToString())!;
        Assert.Equal((holds, rows), (json["holds"]!.GetValue<bool>(), json["rows"]!.AsArray().Count));
        Assert.Equal(Rows[0].Detail, json["rows"]![0]!["detail"]!.GetValue<string>());
        Assert.Contains("Olá", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "claudia rehearse: one\nclaudia rehearse: two\n")]
    [InlineData(true, "")]
    public async Task WithProgress_IntoAFile_ALineAStepUnlessQuiet(bool quiet, string expected)
    {
        using var errors = new StringWriter { NewLine = "\n" };

        var result = await RehearsalReport.WithProgressAsync(errors, quiet, tell =>
        {
            tell("one");
            tell("two");
            return Task.FromResult(3);
        });

        Assert.Equal((3, expected), (result, errors.ToString()));
    }
}
