using System.Text.Json.Nodes;
using Claudia.Cli.Tests.Fixtures;

namespace Claudia.Cli.Tests.Evaluation;

public sealed class EvaluateFrustrationTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Accuracy_EndsTheOutput()
    {
        var run = await EvaluateAsync("""{"text": "Where is my parcel?", "points": 0}""", """{"text": "I'll sue you", "points": 5}""", """{"text": "Thank you", "points": 3}""");

        Assert.Equal(ExitCodes.Holds, run.ExitCode);
        Assert.EndsWith("\naccuracy: 0.6667\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"{_file}:3: 3 judged 0: Thank you []", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 points: 1 messages, precision 0.5000, recall 1.0000", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 points: 0 messages, precision none, recall none", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_HoldsTheSame()
    {
        await File.WriteAllLinesAsync(_file, ["""{"text": "Where is my parcel?", "points": 0}""", """{"text": "Thank you", "points": 3}"""]);
        var run = await Run.OfAsync("evaluate", "frustration", "--data", _file, "--json");

        var report = JsonNode.Parse(run.Output)!;
        Assert.Equal(0.5, report["accuracy"]!.GetValue<double>());
        Assert.Equal(0.5, report["levels"]![0]!["precision"]!.GetValue<double>());
        Assert.Null(report["levels"]![1]!["recall"]);
        Assert.Equal($"{_file}:2", report["wrong"]![0]!["place"]!.GetValue<string>());
        Assert.Equal(0, report["wrong"]![0]!["judged"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("""{"text": "x", "points": 2}""", "1: \"points\" is not 0, 1, 3 or 5.")]
    [InlineData("""{"text": "x"}""", "1: \"points\" is no whole number.")]
    [InlineData("""{"points": 1}""", "1: lacks \"text\".")]
    public async Task Line_ThatCannotBeRead_IsNamed(string line, string told)
    {
        var run = await EvaluateAsync(line);

        Assert.Equal(ExitCodes.NotHeld, run.ExitCode);
        Assert.Contains($"{_file}:{told}", run.Errors, StringComparison.Ordinal);
    }

    private async Task<Run> EvaluateAsync(params string[] lines)
    {
        await File.WriteAllLinesAsync(_file, lines);
        return await Run.OfAsync("evaluate", "frustration", "--data", _file);
    }
}
