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
        Assert.EndsWith("messages: 3\naccuracy: 0.6667\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"{_file}:3: 3 judged 0: Thank you []", run.Output, StringComparison.Ordinal);
        Assert.Contains("5 points: 1 messages, 1 found, 0 missed, 0 others taken for it", run.Output, StringComparison.Ordinal);
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
