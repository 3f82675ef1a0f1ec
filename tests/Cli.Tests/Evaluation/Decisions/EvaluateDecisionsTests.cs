using System.Text.Json.Nodes;
using Claudia.Cli.Tests.Fixtures;

namespace Claudia.Cli.Tests.Evaluation.Decisions;

public sealed class EvaluateDecisionsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Evaluate_Dialogues_PlaysThemThroughTheJudge()
    {
        var run = await EvaluateAsync("""
            {"id":"a","language":"en","turns":[{"author":"customer","text":"Where is it?","confidence":0.9},{"author":"customer","text":"I want to talk to a human","transfer":true,"reason":"asks-for-person"}]}
            {"id":"b","language":"en","turns":[{"author":"customer","text":"Where is it?","confidence":0.2},{"author":"customer","text":"yes please","transfer":true,"reason":"accepted-offer"}]}
            {"id":"c","language":"en","turns":[{"author":"claudia","text":"Shall I?","offer":true},{"author":"customer","text":"no, thanks","confidence":0.9}]}
            {"id":"d","language":"en","turns":[{"author":"customer","text":"Hello there","draft":"failed","transfer":true,"reason":"draft-failed"}]}
            """);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.EndsWith("macro-F1: 1\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("right: 1\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_ByRulesAndSurroundings_UsesThem()
    {
        var rules = _folder.With("rules.yaml", "rules: [{ name: vip, when: { tag: vip, channel: email, attribute: { plan: pro }, attachment: true }, then: transfer }, { name: now, when: { signal: go }, then: transfer }]");
        var run = await EvaluateAsync(
            """
            {"id":"a","turns":[{"author":"customer","text":"x","confidence":0.9},{"author":"customer","text":"y","confidence":0.9,"tags":["vip"],"channel":"email","attributes":{"plan":"pro"},"attachments":1,"transfer":true,"reason":"tag"}]}
            {"id":"b","turns":[{"author":"customer","text":"z","confidence":0.9,"signal":"go","transfer":true,"reason":"signal"}]}
            """,
            "--rules", rules, "--json");

        Assert.Equal(1, JsonNode.Parse(run.Output)!["figures"]!["right"]!.GetValue<double>());
    }

    [Fact]
    public async Task Evaluate_PredictionsOfAnotherJudge_MeasuresThese()
    {
        var run = await EvaluateAsync(
            """{"id":"a","turns":[{"author":"customer","text":"I want a human","predicted":false},{"author":"customer","text":"x","transfer":true,"reason":"frustration","predicted":true,"predictedReason":"tag"}]}""", "--json");
        var wrong = Assert.Single(JsonNode.Parse(run.Output)!["wrong"]!.AsArray())!;

        Assert.Equal(("a", 1, 1, "frustration"), (wrong["id"]!.GetValue<string>(), wrong["wantedTurn"]!.GetValue<int>(), wrong["turn"]!.GetValue<int>(), wrong["wanted"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("{\"turns\":[]}", ":1: a dialogue has 1 to 200 turns")]
    [InlineData("{}", ":1: a dialogue has 1 to 200 turns")]
    [InlineData("{\"turns\":[{\"author\":\"bot\",\"text\":\"x\"}]}", ":1: turn 1: \"author\" must be customer or claudia")]
    [InlineData("{\"turns\":[{\"author\":\"claudia\",\"text\":\"x\",\"transfer\":true}]}", ":1: turn 1: only a customer's turn can be transferred")]
    [InlineData("{\"turns\":[{\"author\":\"customer\",\"text\":\"x\",\"transfer\":true}]}", ":1: turn 1: a transfer needs its \"reason\"")]
    [InlineData("{\"turns\":[{\"author\":\"customer\",\"text\":\"x\",\"transfer\":true,\"reason\":\"mood\"}]}", ":1: turn 1: 'mood' is no reason; reasons are expertise, ")]
    [InlineData("{\"turns\":[{\"author\":\"customer\",\"text\":\"x\",\"confidence\":2}]}", ":1: turn 1: \"confidence\" must be a number from 0 to 1")]
    [InlineData("{\"turns\":[{\"author\":\"customer\",\"txt\":\"x\"}]}", ":1: is no dialogue (")]
    [InlineData("{\"turns\":[null]}", ":1: turn 1: a turn has an \"author\" and a \"text\"")]
    [InlineData("{\"turns\":[{\"author\":\"customer\",\"text\":null}]}", ":1: turn 1: a turn has an \"author\" and a \"text\"")]
    [InlineData("{\"turns\":[{\"author\":\"customer\",\"text\":\"x\",\"transfer\":true,\"reason\":\"tag\",\"predictedReason\":\"zzz\"}]}", ":1: turn 1: 'zzz' is no reason")]
    [InlineData("{\"turns\":3}", ":1: is no dialogue (")]
    [InlineData("{\"id\":\"q\",\"turns\":[{\"author\":\"customer\",\"text\":\"Where is it?\"}]}", "q: a turn has no \"confidence\": name the articles to draft from with --articles")]
    public async Task Evaluate_WhatIsNoDialogue_IsNamed(string line, string complaint)
    {
        var run = await EvaluateAsync(line);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(complaint, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--cost-early", "NaN")]
    [InlineData("--cost-missed", "Infinity")]
    [InlineData("--cost-false", "-1")]
    [InlineData("--show", "-3")]
    public async Task Evaluate_FiguresOutOfRange_AreRefused(string option, string value)
    {
        var run = await EvaluateAsync("""{"turns":[{"author":"customer","text":"x","confidence":0.9}]}""", option, value);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(option, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_ArticlesThatAreNoFolder_SaysSo() =>
        Assert.Contains("--articles names no-such, which is no folder", (await EvaluateAsync("""{"turns":[{"author":"customer","text":"x"}]}""", "--articles", "no-such")).Errors, StringComparison.Ordinal);

    private Task<Run> EvaluateAsync(string lines, params string[] options) =>
        Run.OfAsync(["evaluate", "decisions", "--dialogues", _folder.With("dialogues.jsonl", lines), .. options]);
}
