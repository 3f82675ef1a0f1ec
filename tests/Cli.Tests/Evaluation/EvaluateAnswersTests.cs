using System.Text.Json.Nodes;
using Claudia.Cli.Tests.Fixtures;

namespace Claudia.Cli.Tests.Evaluation;

public sealed class EvaluateAnswersTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("claudia-evaluate-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Evaluate_TopicsAsArticles_CountsRightAnswers()
    {
        var articles = Write("articles.jsonl", ("how do I brew tea", "tea"), ("hot water for my tea", "tea"), ("grinding coffee beans", "coffee"), ("my coffee tastes bitter", "coffee"));
        var questions = Write("questions.jsonl", ("brewing some tea in hot water", "tea"), ("is there any tea with bitter coffee taste for grinding beans", "tea"));
        var strangers = Write("strangers.jsonl", ("repair a bicycle", "oos"));

        var run = await Run.OfAsync("evaluate", "answers", "--articles", articles, "--questions", questions, "--out-of-scope", strangers, "--json");

        Assert.Equal(ExitCodes.Holds, run.ExitCode);
        var figures = JsonNode.Parse(run.Output)!;
        Assert.Equal((2, 2, 1, 0.5), (Number("articles"), Number("inScope"), Number("outOfScope"), figures["top1"]!.GetValue<double>()));
        Assert.Equal(1, Number("auroc"));
        int Number(string name) => (int)figures[name]!.GetValue<double>();
    }

    [Fact]
    public async Task Evaluate_Split_HalvesEachTopicAndTakesUnknownOnesForOutOfScope()
    {
        var articles = Write("questions.jsonl", ("brew tea", "tea"), ("grind coffee", "coffee"), ("tea brewing", "tea"), ("coffee grinding", "coffee"));

        var run = await Run.OfAsync("evaluate", "answers", "--split", "--questions", articles);

        Assert.Equal(ExitCodes.Holds, run.ExitCode);
        var lines = run.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("inScope: 2", lines);
        Assert.Contains("top1: 1", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("auroc", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Matches(@"^\w+: [\d.]+$", line));
    }

    [Fact]
    public async Task Evaluate_FolderOfArticles_KnowsThemByTheirIds()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "shop", "en"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "shop", "en", "tea.md"), "---\ntitle: Brewing tea\n---\nThree minutes in hot water.\n");
        await File.WriteAllTextAsync(Path.Combine(_folder, "shop", "en", "broken.md"), "no front matter");
        var questions = Write("questions.jsonl", ("how do I brew tea in hot water?", "en/tea"), ("something else", "en/else"));

        var run = await Run.OfAsync("evaluate", "answers", "--articles", Path.Combine(_folder, "shop"), "--questions", questions);

        Assert.Equal(ExitCodes.Holds, run.ExitCode);
        Assert.Contains("outOfScope: 1", run.Output, StringComparison.Ordinal);
        Assert.Contains("left out: en/broken.md:1", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"text\": \"a\", \"topic\": \"b\"}\nnot json\n", ":2: no JSON")]
    [InlineData("\n\n{\"text\": \"a\"}\n", ":3: lacks \"topic\"")]
    [InlineData("{\"text\": 7, \"topic\": \"b\"}", ":1: \"text\" is no text")]
    [InlineData("[1]", ":1: not a JSON object")]
    [InlineData("", ": holds no line")]
    public async Task Evaluate_BadLine_IsNamed(string text, string complaint)
    {
        var questions = Path.Combine(_folder, "bad.jsonl");
        await File.WriteAllTextAsync(questions, text);

        var run = await Run.OfAsync("evaluate", "answers", "--split", "--questions", questions);

        Assert.Equal((ExitCodes.NotHeld, ""), (run.ExitCode, run.Output));
        Assert.Contains($"bad.jsonl{complaint}", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--split --questions {0}/none.jsonl", "Could not find file")]
    [InlineData("--questions {0}/good.jsonl", "one of --articles and --split is needed")]
    [InlineData("--questions {0}/good.jsonl --split --articles {0}/good.jsonl", "one of --articles and --split is needed")]
    [InlineData("--questions {0}/good.jsonl --split --risk 0", "--risk is above 0")]
    [InlineData("--split", "--questions")]
    public async Task Evaluate_BadArguments_CannotBeHeld(string arguments, string complaint)
    {
        Write("good.jsonl", ("a", "b"), ("a", "b"));

        var run = await Run.OfAsync(["evaluate", "answers", .. arguments.Replace("{0}", _folder, StringComparison.Ordinal).Split(' ')]);

        Assert.Equal(ExitCodes.NotHeld, run.ExitCode);
        Assert.Contains(complaint, run.Errors, StringComparison.Ordinal);
    }

    private string Write(string file, params (string Text, string Topic)[] rows)
    {
        var path = Path.Combine(_folder, file);
        File.WriteAllLines(path, rows.Select(row => new JsonObject { ["text"] = row.Text, ["topic"] = row.Topic }.ToJsonString()));
        return path;
    }
}
