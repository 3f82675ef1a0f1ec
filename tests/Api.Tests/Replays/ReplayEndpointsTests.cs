using System.Text;
using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

public sealed class ReplayEndpointsTests(LiveClaudia live) : IClassFixture<LiveClaudia>
{
    private const string Base = "/api/workspaces/acme";
    private const string Stricter = "rules: [{ name: all, when: { language: en }, then: { transfer: billing, ignore-hours: true } }]";

    [Fact]
    public async Task Replay_OfOtherRules_SaysWhatWouldHaveBeenDifferent()
    {
        var conversation = await live.AnsweredAsync();
        var started = await PostAsync(Stricter);
        Assert.Equal((202, "running"), (started.Status, started.Json.Text("status")));
        var id = started.Json.Text("id");
        var done = await live.UntilAsync(() => live.Http.GetAsync($"{Base}/replays/{id}", ValidSettings.ViewerKey), job => job.Json.Text("status") != "running");

        Assert.Equal(("done", started.Json.Text("rulesVersion")), (done.Json.Text("status"), done.Json["report"]!.Text("rulesVersion")));
        var rule = done.Json["report"]!["rules"]!.AsArray().Single(row => row!.Text("rule") == "all")!;
        Assert.Contains(rule["examples"]!.AsArray(), example => example!.Text("conversation") == conversation && example!.Text("kind") == "added");
        Assert.Equal("done", (await StopAsync(id)).IsOk().Json.Text("status"));
    }

    [Theory]
    [InlineData("thresholds: { strikes: x }", "1:24: 'strikes' must be a whole number from 1 to 20")]
    [InlineData("rules: [{ name: x, when: { tag: a }, then: { transfer: sales } }]", "'sales' is no destination of the workspace's settings. They name billing, level2")]
    [InlineData("[", "this is not valid YAML")]
    public async Task Replay_OfABadFile_IsRefusedWithItsMistakes(string yaml, string detail) => (await PostAsync(yaml)).IsProblem(400, detail);

    [Fact]
    public async Task Replay_AsAViewer_IsNotAllowed() => (await PostAsync("", ValidSettings.ViewerKey)).IsProblem(403);

    [Theory]
    [InlineData("/api/workspaces/other/rules", "No workspace other")]
    [InlineData($"{Base}/replays/999", "There is no replay 999")]
    public async Task Get_WhatIsNotThere_SaysSo(string path, string detail) => (await live.Http.GetAsync(path, ValidSettings.ViewerKey)).IsProblem(404, detail);

    [Fact]
    public async Task Replay_OfAnotherWorkspace_IsNotThere() =>
        (await live.Http.SendAsync(HttpMethod.Post, "/api/workspaces/other/replays", ValidSettings.OperatorKey, new StringContent(""))).IsProblem(404);

    [Fact]
    public async Task Rules_InForce_AreListedWithTheBuiltInOnes()
    {
        var rules = (await live.Http.GetAsync($"{Base}/rules", ValidSettings.ViewerKey)).IsOk().Json;

        Assert.Matches("^[0-9a-f]{12}$", rules.Text("version"));
        Assert.Equal(
            ["billing", "urgent", "whatsapp", "enterprise", "asks-for-person", "accepts-offer", "declines-offer", "frustration", "draft-failed", "needs-expert", "in-doubt"],
            rules["rules"]!.AsArray().Select(rule => rule!.Text("name")));
        Assert.Equal(("tag billing", "transfer to billing"), (rules["rules"]![0]!.Text("when"), rules["rules"]![0]!.Text("then")));
    }

    private Task<Answer> PostAsync(string yaml, string key = ValidSettings.OperatorKey) =>
        live.Http.SendAsync(HttpMethod.Post, $"{Base}/replays", key, new StringContent(yaml, Encoding.UTF8, "application/yaml"));

    private Task<Answer> StopAsync(string id) => live.Http.SendAsync(HttpMethod.Delete, $"{Base}/replays/{id}", ValidSettings.OperatorKey);
}
