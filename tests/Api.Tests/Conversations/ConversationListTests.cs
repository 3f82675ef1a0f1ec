using System.Globalization;
using System.Text.Json.Nodes;

namespace Claudia.Api.Tests;

/// <summary>Seven conversations, of which one is paused, one is with a person, and one waits for an operator.</summary>
public sealed class ConversationListTests(ConversationListTests.SevenConversations seven) : IClassFixture<ConversationListTests.SevenConversations>
{
    [Fact]
    public async Task List_Pages_ShowEachConversationOnce()
    {
        var ids = new List<string>();
        var pages = 0;
        string? cursor = null;
        do
        {
            var page = await ListAsync($"limit=3{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}");
            ids.AddRange(Ids(page));
            cursor = page["next"]?.GetValue<string>();
            pages++;
        }
        while (cursor is not null);

        Assert.Equal(3, pages);
        Assert.Equal(seven.Ids.Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task List_Unfiltered_HasTheLatestChangedFirst()
    {
        var items = (await ListAsync(""))["items"]!.AsArray();
        var times = items.Select(item => item!["changedAt"]!.GetValue<DateTimeOffset>()).ToList();
        Assert.Equal(times.OrderDescending(), times);
        Assert.Equal(("conversation", "acme"), (items[0]!.Text("kind"), items[0]!["key"]!.Text("workspace")));
    }

    [Theory]
    [InlineData("phase=paused", 1)]
    [InlineData("phase=PAUSED", 1)]
    [InlineData("PHASE=paused", 1)]
    [InlineData("phase=listening", 4)]
    [InlineData("phase=withHuman", 1)]
    [InlineData("phase=offering", 0)]
    [InlineData("needsAttention=true", 1)]
    [InlineData("needsAttention=false", 6)]
    [InlineData("phase=transferring&needsAttention=true", 1)]
    [InlineData("phase=listening&needsAttention=true", 0)]
    [InlineData("workspace=acme", 7)]
    [InlineData("changedSince=2001-01-01T00:00:00Z", 7)]
    [InlineData("changedSince=2101-01-01T00:00:00Z", 0)]
    [InlineData("workspace=acme&phase=listening&limit=200&changedSince=2001-01-01", 4)]
    public async Task List_Filtered_HasWhatFits(string query, int count) =>
        Assert.Equal(count, (await ListAsync(query))["items"]!.AsArray().Count);

    [Fact]
    public async Task List_ChangedSince_LeavesOutWhatIsOlder()
    {
        var times = (await ListAsync(""))["items"]!.AsArray().Select(item => item!["changedAt"]!.GetValue<DateTimeOffset>()).ToList();
        var since = times[2].ToString("O", CultureInfo.InvariantCulture);
        Assert.Equal(times.Count(time => time >= times[2]), (await ListAsync($"changedSince={Uri.EscapeDataString(since)}"))["items"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("phase=sleeping", "phase must be one of listening, drafting")]
    [InlineData("phase=1", "phase must be one of")]
    [InlineData("phase=", "phase must be one of")]
    [InlineData("limit=0", "limit must be a number from 1 to 200")]
    [InlineData("limit=201", "limit must be a number from 1 to 200")]
    [InlineData("limit=-5", "limit must be a number from 1 to 200")]
    [InlineData("limit=many", "limit can't be \"many\": a whole number is expected.")]
    [InlineData("limit=1&limit=2", "limit can't be \"1,2\": a whole number is expected.")]
    [InlineData("needsAttention=perhaps", "needsAttention can't be \"perhaps\": true or false is expected.")]
    [InlineData("changedSince=yesterday", "changedSince can't be \"yesterday\": a time such as 2026-01-31T12:00:00Z is expected.")]
    [InlineData("workspace=other", "workspace must be one of acme.")]
    [InlineData("workspace=", "workspace must be one of acme.")]
    [InlineData("phse=paused", "phse is no parameter of this list. It takes workspace, phase, needsAttention, changedSince, cursor, limit.")]
    [InlineData("limit=2&after=3", "after is no parameter of this list.")]
    [InlineData("cursor=nonsense", "cursor must be")]
    [InlineData("cursor=%00%ff", "cursor must be")]
    public async Task List_WrongQuery_400(string query, string says) =>
        (await seven.Live.Http.GetAsync($"/api/conversations?{query}", ValidSettings.ViewerKey)).IsProblem(400, says);

    [Fact]
    public async Task List_CursorOfTheOtherList_400()
    {
        var cursor = (await ListAsync("limit=1"))["next"]!.GetValue<string>();
        (await seven.Live.Http.GetAsync($"/api/transfers?cursor={Uri.EscapeDataString(cursor)}", ValidSettings.ViewerKey)).IsProblem(400, "cursor must be");
    }

    private async Task<JsonNode> ListAsync(string query) =>
        (await seven.Live.Http.GetAsync($"/api/conversations?{query}", ValidSettings.ViewerKey)).IsOk().Json;

    private static IEnumerable<string> Ids(JsonNode page) => page["items"]!.AsArray().Select(item => item!["key"]!.Text("id"));

    public sealed class SevenConversations : IAsyncLifetime
    {
        internal LiveClaudia Live { get; } = new();

        internal List<string> Ids { get; } = [];

        public async Task InitializeAsync()
        {
            await Live.InitializeAsync();
            for (var count = 0; count < 7; count++)
                Ids.Add(await Live.AnsweredAsync());
            (await Live.Http.AskAsync(Ids[0], "pause")).IsOk();
            await Live.Intercom.ReplyAsync(Ids[1], "Leave this one to me.");
            await Live.QuietAsync(Ids[1], "withHuman");
            await Live.Intercom.DeleteTeamAsync(Simulator.SimulatedIds.LevelTwoTeam);
            (await Live.Http.AskAsync(Ids[2], "transfer")).IsOk();
            await Live.UntilAsync(Ids[2], view => view["needsAttention"]!.GetValue<bool>());
            await Live.QuietAsync(Ids[2], "transferring");
        }

        public Task DisposeAsync() => Live.DisposeAsync();
    }
}
