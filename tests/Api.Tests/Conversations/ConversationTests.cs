using System.Text.Json.Nodes;
using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

/// <summary>Looking at one conversation.</summary>
public sealed class ConversationTests(LiveClaudia live) : IClassFixture<LiveClaudia>
{
    [Fact]
    public async Task Get_Answered_ShowsItsStateAndConfidence()
    {
        var conversation = await live.AnsweredAsync();
        var view = await live.QuietAsync(conversation, "listening");

        Assert.Equal(("acme", conversation, "listening", false), (view.Text("workspace"), view.Text("id"), view.Text("phase"), view["needsAttention"]!.GetValue<bool>()));
        Assert.Empty(view["transfers"]!.AsArray());
        Assert.Equal(["customer", "claudia"], view["state"]!["messages"]!.AsArray().Select(message => message!.Text("speaker")));
        var sample = Assert.Single(view["state"]!["confidence"]!["latest"]!.AsArray())!;
        Assert.InRange(sample["value"]!.GetValue<double>(), 0.5, 1);
        Assert.Equal("answer", sample.Text("verdict"));
        Assert.NotEmpty(sample["parts"]!.AsObject());
    }

    [Fact]
    public async Task Get_Conversation_SaysWhereAPersonLooksAtIt()
    {
        var conversation = await live.AnsweredAsync();
        var url = new Uri((await live.QuietAsync(conversation, "listening")).Text("intercomUrl"));
        Assert.Equal($"#{conversation}", url.Fragment);
        using var http = new HttpClient();
        using var page = await http.GetAsync(url);
        Assert.True(page.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Get_Transferred_ShowsTheTransferWithItsReasons()
    {
        var written = await live.Intercom.StartAsync("I want to talk to a human");
        await live.UntilAsync(written.ConversationId, view => view["transfers"]!.AsArray().Any(transfer => transfer!.Text("status") == "confirmed"));
        var transfer = Assert.Single((await live.QuietAsync(written.ConversationId, "withHuman"))["transfers"]!.AsArray())!;

        Assert.Equal(("level2", SimulatedIds.LevelTwoTeam, 1), (transfer.Text("destination"), transfer.Text("teamId"), transfer["episode"]!.GetValue<int>()));
        Assert.Equal("asksForPerson", Assert.Single(transfer["reasons"]!.AsArray())!.Text("kind"));
        Assert.Equal("talk to a human", transfer["reasons"]![0]!.Text("evidence").Trim('"'));
    }

    [Fact]
    public async Task Events_Pages_AreTheWholeHistoryInOrder()
    {
        var conversation = await live.AnsweredAsync();
        var version = (await live.QuietAsync(conversation, "listening"))["version"]!.GetValue<long>();
        var versions = new List<long>();
        long? after = 0;
        while (after is { } from)
        {
            var page = await EventsAsync(conversation, $"after={from}&limit=2");
            versions.AddRange(page["items"]!.AsArray().Select(item => item!["version"]!.GetValue<long>()));
            after = page["next"]?.GetValue<long>();
        }

        Assert.Equal(Enumerable.Range(1, (int)version).Select(number => (long)number), versions);
    }

    [Fact]
    public async Task Events_OfAnAnswer_TellTheWay()
    {
        var conversation = await live.AnsweredAsync();
        await live.QuietAsync(conversation, "listening");
        var page = await EventsAsync(conversation, "limit=200");
        var names = page["items"]!.AsArray().Select(item => item!["event"]!.Text("$type")).ToList();

        string[] way = ["message-received", "episode-started", "judged", "write-planned", "attempt-started", "write-ended"];
        Assert.Equal(way, names.Where(way.Contains));
        Assert.Null(page["next"]);
        Assert.Contains(page["items"]!.AsArray(), item => item!["event"]!["road"]?.GetValue<string>() is "webhook" or "connector");
    }

    [Theory]
    [InlineData("/api/conversations/acme/99")]
    [InlineData("/api/conversations/acme/0")]
    [InlineData("/api/conversations/acme/abc")]
    [InlineData("/api/conversations/nobody/1")]
    [InlineData("/api/conversations/acme/99/events")]
    [InlineData("/api/conversations/nobody/99/events")]
    public async Task Get_Unknown_404(string path) => (await live.Http.GetAsync(path, ValidSettings.ViewerKey)).IsProblem(404);

    [Theory]
    [InlineData("limit=0", "limit a number from 1 to 200")]
    [InlineData("limit=201", "limit a number from 1 to 200")]
    [InlineData("after=-1", "after must be a version")]
    [InlineData("after=now", "after can't be \"now\": a whole number is expected.")]
    [InlineData("after=99999999999999999999", "after can't be \"99999999999999999999\": a whole number is expected.")]
    [InlineData("form=3", "form is no parameter of this list. It takes after, limit.")]
    public async Task Events_WrongQuery_400(string query, string says) =>
        (await live.Http.GetAsync($"{ClaudiaHttp.Of("99")}/events?{query}", ValidSettings.ViewerKey)).IsProblem(400, says);

    /// <summary>Names of choices are for programs, too: no number may stand for one.</summary>
    [Fact]
    public async Task Json_Choices_AreCamelCaseNames()
    {
        var written = await live.Intercom.StartAsync("I want to talk to a human");
        await live.QuietAsync(written.ConversationId, "withHuman");
        var view = await live.QuietAsync(written.ConversationId, "withHuman");
        Assert.Equal("conversation", view["state"]!.Text("kind"));
        Assert.Equal(["handOffNote", "transferMessage", "transfer"], view["state"]!["delivered"]!.AsArray().Select(it => it!["write"]!.Text("purpose")));
        var ended = (await EventsAsync(written.ConversationId, "limit=200"))["items"]!.AsArray().Where(item => item!["event"]!.Text("$type") == "write-ended");
        Assert.All(ended, item => Assert.Equal("confirmed", item!["event"]!.Text("end")));
    }

    [Fact]
    public async Task Get_ConnectorNamedWhatIntercomDoesNotHave_ShowsThatItWasReadInVain()
    {
        (await live.Http.ConnectorAsync("""{"conversation_id":"84001"}""")).IsOk();
        var view = await live.UntilAsync("84001", it => it["state"]!["looking"]!["failures"]!.GetValue<int>() > 0);
        Assert.Equal((0, "withHuman"), (view["state"]!["episode"]!.GetValue<int>(), view.Text("phase")));
        Assert.DoesNotContain(await live.Intercom.LedgerAsync(), entry => entry.ConversationId == "84001");
    }

    private async Task<JsonNode> EventsAsync(string conversation, string query) =>
        (await live.Http.GetAsync($"{ClaudiaHttp.Of(conversation)}/events?{query}", ValidSettings.ViewerKey)).IsOk().Json;
}
