using System.Text.Json.Nodes;
using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

/// <summary>What operators may have done.</summary>
public sealed class OperatorTests(LiveClaudia live) : IClassFixture<LiveClaudia>
{
    [Theory]
    [InlineData(null, "level2", SimulatedIds.LevelTwoTeam)]
    [InlineData("{}", "level2", SimulatedIds.LevelTwoTeam)]
    [InlineData("""{"destination":null}""", "level2", SimulatedIds.LevelTwoTeam)]
    [InlineData("""{"destination":"billing"}""", "billing", SimulatedIds.BillingTeam)]
    [InlineData("""{"destination":"BILLING"}""", "billing", SimulatedIds.BillingTeam)]
    public async Task Transfer_Asked_IsMadeOnceAndNamesWhoAsked(string? json, string destination, string team)
    {
        var conversation = await live.AnsweredAsync();
        var asked = (await live.Http.AskAsync(conversation, "transfer", json)).IsOk().Json;
        Assert.Equal((destination, team), (asked["state"]!["transfer"]!.Text("destination"), asked["state"]!["transfer"]!.Text("teamId")));

        var view = await live.QuietAsync(conversation, "withHuman");
        Assert.Equal("confirmed", view["transfers"]![0]!.Text("status"));
        Assert.Equal($"asked by {ValidSettings.OperatorName}", view["transfers"]![0]!["reasons"]![0]!.Text("evidence"));
        (await live.Http.AskAsync(conversation, "transfer", json)).IsOk();
        await live.QuietAsync(conversation, "withHuman");
        Assert.Single(await live.DoneAsync(conversation), entry => entry.AssignsTeam(team));
        Assert.Single(await live.DoneAsync(conversation), entry => entry.Kind == EffectKind.Assignment);
    }

    [Theory]
    [InlineData("""{"destination":"sales"}""", "destination must be one of billing, level2")]
    [InlineData("""{"destination":""}""", "destination must be one of billing, level2")]
    [InlineData("""{"destinaton":"billing"}""", "destinaton is no member of this body. Did you mean destination?")]
    [InlineData("""{"destination":"billing","priority":"high"}""", "priority is no member of this body. It takes destination")]
    [InlineData("""{"destination":5}""", "destination can't be read: the body must be a JSON object such as {\"destination\":\"level2\"}.")]
    [InlineData("[]", "The body can't be read: it must be a JSON object such as {\"destination\":\"level2\"}.")]
    [InlineData("{", "The body can't be read: it must be a JSON object such as {\"destination\":\"level2\"}.")]
    public async Task Transfer_ToNowhere_400(string json, string says)
    {
        var conversation = await live.AnsweredAsync();
        (await live.Http.AskAsync(conversation, "transfer", json)).IsProblem(400, says);
        Assert.Equal("listening", (await live.QuietAsync(conversation, "listening")).Text("phase"));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json; charset=nonsense")]
    public async Task Transfer_AnotherContentType_415(string type)
    {
        using var content = new StringContent("{}");
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        (await live.Http.SendAsync(HttpMethod.Post, $"{ClaudiaHttp.Of("1")}/transfer", ValidSettings.OperatorKey, content)).IsProblem(415);
    }

    [Fact]
    public async Task Transfer_AlreadyOnItsWayElsewhere_409()
    {
        var conversation = await live.AnsweredAsync();
        (await live.Http.AskAsync(conversation, "transfer")).IsOk();
        await live.QuietAsync(conversation, "withHuman");
        (await live.Http.AskAsync(conversation, "transfer", """{"destination":"billing"}""")).IsProblem(409, "after a transfer to level2");
        Assert.Single(await live.DoneAsync(conversation), entry => entry.Kind == EffectKind.Assignment);
    }

    [Fact]
    public async Task Transfer_TeammateHasIt_409()
    {
        var conversation = await live.AnsweredAsync();
        await live.Intercom.TakeAsync(conversation);
        await live.QuietAsync(conversation, "withHuman");
        (await live.Http.AskAsync(conversation, "transfer")).IsProblem(409, "A person or another team has the conversation");
        Assert.DoesNotContain(await live.DoneAsync(conversation), entry => entry.Kind == EffectKind.Assignment);
    }

    [Fact]
    public async Task Transfer_Closed_409()
    {
        var conversation = await live.AnsweredAsync();
        await live.Intercom.CloseAsync(conversation);
        await live.QuietAsync(conversation, "closed");
        (await live.Http.AskAsync(conversation, "transfer")).IsProblem(409, "closed");
        (await live.Http.AskAsync(conversation, "retry")).IsProblem(409, "closed");
        (await live.Http.AskAsync(conversation, "resume")).IsProblem(409, "closed");
    }

    [Fact]
    public async Task Pause_Asked_ClaudiaIsSilentUntilItIsResumed()
    {
        var conversation = await live.AnsweredAsync();
        var paused = (await live.Http.AskAsync(conversation, "pause")).IsOk().Json;
        Assert.Equal(("paused", ValidSettings.OperatorName), (paused.Text("phase"), paused["state"]!.Text("pausedBy")));
        Assert.Equal(paused["version"]!.ToJsonString(), (await live.Http.AskAsync(conversation, "pause")).IsOk().Json["version"]!.ToJsonString());

        await live.Intercom.WriteAsync(conversation, "How do I reset my password?");
        await live.UntilAsync(conversation, view => view["state"]!["waiting"]!.AsArray().Count == 1);
        await live.QuietAsync(conversation, "paused");
        Assert.Single(await live.DoneAsync(conversation));
        (await live.Http.AskAsync(conversation, "transfer")).IsProblem(409, $"switched off here, by {ValidSettings.OperatorName}");

        (await live.Http.AskAsync(conversation, "resume")).IsOk();
        await live.Intercom.WaitForAsync(NewComment(conversation, after: (await live.DoneAsync(conversation))[0].Seq));
        var view = await live.QuietAsync(conversation, "listening");
        Assert.Equal(2, (await live.DoneAsync(conversation)).Count);
        Assert.Equal(view["version"]!.ToJsonString(), (await live.Http.AskAsync(conversation, "resume")).IsOk().Json["version"]!.ToJsonString());
        Assert.Equal([("paused", ValidSettings.OperatorName), ("resumed", ValidSettings.OperatorName)], await AskersAsync(conversation));
    }

    /// <summary>A reply that has been decided, and not yet sent, waits like everything else.</summary>
    [Fact]
    public async Task Pause_WithWorkPending_HoldsItBack()
    {
        var conversation = await live.AnsweredAsync();
        var broken = await live.Intercom.AddFaultAsync(new() { Action = FaultAction.TooManyRequests, Kind = CallKind.Reply, Count = 1, ResetSeconds = 1 });
        await live.Intercom.WriteAsync(conversation, "How do I reset my password?");
        await live.Intercom.WaitForStrikeAsync(broken.Id);
        (await live.Http.AskAsync(conversation, "pause")).IsOk();
        await live.UntilAsync(conversation, view => view["state"]!["outbox"]!.AsArray() is [{ } entry] && entry.Text("status") == "planned");

        await live.Intercom.WriteAsync(conversation, "I want to talk to a human");
        await live.QuietAsync(conversation, "paused");
        Assert.Single(await live.DoneAsync(conversation));

        (await live.Http.AskAsync(conversation, "resume")).IsOk();
        await live.QuietAsync(conversation, "withHuman");
        Assert.Equal([EffectKind.Comment, EffectKind.Note, EffectKind.Comment, EffectKind.Assignment], (await live.DoneAsync(conversation)).Select(entry => entry.Kind));
    }

    [Fact]
    public async Task Resume_TeammateHasOnlyAnswered_GivesItBack()
    {
        var conversation = await live.AnsweredAsync();
        await live.Intercom.ActAsync(conversation, new() { Deed = TeammateDeed.Reply, Text = "One moment, please.", Takes = false });
        await live.QuietAsync(conversation, "withHuman");

        var view = (await live.Http.AskAsync(conversation, "resume")).IsOk().Json;
        Assert.Equal(2, view["state"]!["episode"]!.GetValue<int>());
        await live.QuietAsync(conversation, "listening");
    }

    [Fact]
    public async Task Resume_AnotherTeamHasIt_409()
    {
        var conversation = await live.AnsweredAsync();
        await live.Intercom.AssignAsync(conversation, SimulatedIds.BillingTeam);
        await live.QuietAsync(conversation, "withHuman");
        (await live.Http.AskAsync(conversation, "resume")).IsProblem(409, "A person or another team");
    }

    [Fact]
    public async Task Resume_PausedWhilePeopleHaveIt_EndsThePause()
    {
        var conversation = await live.AnsweredAsync();
        await live.Intercom.AssignAsync(conversation, SimulatedIds.BillingTeam);
        await live.QuietAsync(conversation, "withHuman");
        (await live.Http.AskAsync(conversation, "pause")).IsOk();
        Assert.Equal("withHuman", (await live.Http.AskAsync(conversation, "resume")).IsOk().Json.Text("phase"));
    }

    [Fact]
    public async Task Retry_NothingToRetry_409() =>
        (await live.Http.AskAsync(await live.AnsweredAsync(), "retry")).IsProblem(409, "Claudia has the conversation");

    [Theory]
    [InlineData("transfer")]
    [InlineData("retry")]
    [InlineData("pause")]
    [InlineData("resume")]
    public async Task Ask_UnknownConversation_404(string what)
    {
        (await live.Http.AskAsync("99", what)).IsProblem(404);
        (await live.Http.PostAsync($"/api/conversations/nobody/99/{what}", ValidSettings.OperatorKey)).IsProblem(404);
    }

    private static Func<LedgerEntry, bool> NewComment(string conversation, long after) =>
        entry => entry.ConversationId == conversation && entry.Seq > after && entry is { Kind: EffectKind.Comment, Via: Via.Rest };

    private async Task<IEnumerable<(string What, string By)>> AskersAsync(string conversation) =>
        (await live.Http.GetAsync($"{ClaudiaHttp.Of(conversation)}/events?limit=200", ValidSettings.ViewerKey)).IsOk().Json["items"]!.AsArray()
            .Select(item => item!["event"]!)
            .Where(it => it["by"] is JsonValue && it.Text("$type") is not "taken-over")
            .Select(it => (it.Text("$type"), it.Text("by")));
}
