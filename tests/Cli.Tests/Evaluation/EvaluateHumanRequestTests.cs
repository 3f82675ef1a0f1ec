using System.Text.Json.Nodes;
using Claudia.Cli.Tests.Fixtures;

namespace Claudia.Cli.Tests.Evaluation;

public sealed class EvaluateHumanRequestTests : IDisposable
{
    private const string Asks = """{"text": "I want to talk to a human", "handoff": true, "lang": "en", "source": "own"}""";

    private const string AsksNot = """{"text": "How do I change my address?", "handoff": false, "lang": "en"}""";

    /// <summary>Labelled wrongly on purpose.</summary>
    private const string Missed = """{"text": "Thank you very much", "handoff": true, "lang": "pt"}""";

    private const string FalseAlarm = """{"text": "quero falar com um atendente", "handoff": false}""";

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Figures_EndTheOutput()
    {
        var run = await EvaluateAsync([Asks, AsksNot, Missed, "", FalseAlarm]);

        Assert.Equal(ExitCodes.Holds, run.ExitCode);
        Assert.EndsWith("precision: 0.5000\nrecall: 0.5000\nf1: 0.5000\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("all: 4 messages, 2 ask: 1 found, 1 missed, 1 false alarms", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongOnes_AreListedWithTheirLine()
    {
        var run = await EvaluateAsync([Asks, Missed, FalseAlarm]);

        Assert.Contains($"miss {_file}:2: Thank you very much", run.Output, StringComparison.Ordinal);
        Assert.Contains($"false alarm {_file}:3: quero falar com um atendente [", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongOnes_PastTheLimit_AreCounted()
    {
        var run = await EvaluateAsync([FalseAlarm, FalseAlarm, FalseAlarm], "--show", "1");

        Assert.Contains("... 2 more false alarms", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain($"{_file}:2", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_AreByLanguageAndSource()
    {
        var run = await EvaluateAsync([Asks, AsksNot, Missed]);

        Assert.Contains("en own: 1 messages, 1 ask: 1 found, 0 missed, 0 false alarms, f1 1.0000", run.Output, StringComparison.Ordinal);
        Assert.Contains("pt: 1 messages, 1 ask: 0 found, 1 missed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_WithoutALabel_AskForNobody()
    {
        var run = await EvaluateAsync(["""{"text": "How do I change my address?", "topic": "address"}"""]);

        Assert.Contains("all: 1 messages, 0 ask: 0 found, 0 missed, 0 false alarms", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("precision: none\nrecall: none\nf1: none\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_HoldsTheSame()
    {
        var run = await EvaluateAsync([Asks, Missed, FalseAlarm], "--json");

        var report = JsonNode.Parse(run.Output)!;
        Assert.Equal(0.5, report["all"]!["precision"]!.GetValue<double>());
        Assert.Equal($"{_file}:3", report["falseAlarms"]![0]!["place"]!.GetValue<string>());
        Assert.Equal("Thank you very much", report["misses"]![0]!["text"]!.GetValue<string>());
        Assert.Null(report["groups"]!.AsArray().Single(group => group!["group"]!.GetValue<string>() == "pt")!["hits"]!["precision"]);
    }

    [Theory]
    [InlineData("no json", "2: no JSON")]
    [InlineData("[1]", "2: not a JSON object.")]
    [InlineData("""{"handoff": true}""", "2: lacks \"text\".")]
    [InlineData("""{"text": 7}""", "2: \"text\" is no text.")]
    [InlineData("""{"text": "x", "handoff": "yes"}""", "2: \"handoff\" is neither true nor false.")]
    public async Task Line_ThatCannotBeRead_IsNamed(string line, string told)
    {
        var run = await EvaluateAsync([Asks, line]);

        Assert.Equal(ExitCodes.NotHeld, run.ExitCode);
        Assert.Contains($"{_file}:{told}", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task File_ThatIsEmpty_IsNotHeld() =>
        Assert.Contains("holds no line", (await EvaluateAsync([""])).Errors, StringComparison.Ordinal);

    [Fact]
    public async Task File_ThatIsMissing_IsNotHeld()
    {
        var run = await Run.OfAsync("evaluate", "human-request", "--data", _file + ".missing");

        Assert.Equal(ExitCodes.NotHeld, run.ExitCode);
        Assert.Contains("missing", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("10001")]
    public async Task Show_OutOfItsRange_IsNotHeld(string show) =>
        Assert.Equal(ExitCodes.NotHeld, (await EvaluateAsync([Asks], "--show", show)).ExitCode);

    private async Task<Run> EvaluateAsync(string[] lines, params string[] options)
    {
        await File.WriteAllLinesAsync(_file, lines);
        return await Run.OfAsync(["evaluate", "human-request", "--data", _file, .. options]);
    }
}
