using System.Text.Json.Nodes;
using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

/// <summary>Five transfers: three to Level 2, two to billing.</summary>
public sealed class TransferListTests(TransferListTests.FiveTransfers five) : IClassFixture<TransferListTests.FiveTransfers>
{
    [Fact]
    public async Task List_Pages_ShowEachTransferOnceTheLatestFirst()
    {
        var items = new List<JsonNode>();
        string? cursor = null;
        do
        {
            var page = await ListAsync($"limit=2{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}");
            items.AddRange(page["items"]!.AsArray()!);
            cursor = page["next"]?.GetValue<string>();
        }
        while (cursor is not null);

        Assert.Equal(five.Conversations.Order(StringComparer.Ordinal), items.Select(item => item["key"]!.Text("id")).Order(StringComparer.Ordinal));
        var times = items.Select(item => item["transfer"]!["decidedAt"]!.GetValue<DateTimeOffset>()).ToList();
        Assert.Equal(times.OrderDescending(), times);
        Assert.All(items, item => Assert.NotEmpty(item["transfer"]!["reasons"]!.AsArray()));
    }

    [Theory]
    [InlineData("destination=billing", 2)]
    [InlineData("destination=level2", 3)]
    [InlineData("destination=nowhere", 0)]
    [InlineData("status=confirmed", 5)]
    [InlineData("status=Unresolved", 0)]
    [InlineData("workspace=acme&status=confirmed&destination=billing", 2)]
    [InlineData("decidedSince=2001-01-01", 5)]
    [InlineData("decidedSince=2101-01-01", 0)]
    public async Task List_Filtered_HasWhatFits(string query, int count) =>
        Assert.Equal(count, (await ListAsync(query))["items"]!.AsArray().Count);

    [Theory]
    [InlineData("status=done", "status must be one of pending, confirmed, superseded, refused, unresolved")]
    [InlineData("status=2", "status must be one of")]
    [InlineData("destination=a%00b", "destination must be the name of a destination")]
    [InlineData("limit=0", "limit must be")]
    [InlineData("limit=1000", "limit must be")]
    [InlineData("cursor=abc", "cursor must be")]
    [InlineData("decidedSince=then", "decidedSince can't be \"then\": a time such as 2026-01-31T12:00:00Z is expected.")]
    [InlineData("workspace=other", "workspace must be one of acme.")]
    [InlineData("destinaton=billing", "destinaton is no parameter of this list. It takes workspace, status, destination, decidedSince, cursor, limit.")]
    public async Task List_WrongQuery_400(string query, string says) =>
        (await five.Live.Http.GetAsync($"/api/transfers?{query}", ValidSettings.ViewerKey)).IsProblem(400, says);

    private async Task<JsonNode> ListAsync(string query) =>
        (await five.Live.Http.GetAsync($"/api/transfers?{query}", ValidSettings.ViewerKey)).IsOk().Json;

    public sealed class FiveTransfers : IAsyncLifetime
    {
        internal LiveClaudia Live { get; } = new();

        internal List<string> Conversations { get; } = [];

        public async Task InitializeAsync()
        {
            await Live.InitializeAsync();
            foreach (var channel in (string[])["messenger", "whatsapp", "messenger", "whatsapp", "messenger"])
            {
                var written = await Live.Intercom.StartAsync(new NewConversation { Text = "I want to talk to a human", Channel = channel });
                Conversations.Add(written.ConversationId);
                await Live.Intercom.WaitForAsync(entry => entry.ConversationId == written.ConversationId && entry is { Kind: EffectKind.Assignment, Via: Via.Rest });
                await Live.QuietAsync(written.ConversationId, "withHuman");
            }
        }

        public Task DisposeAsync() => Live.DisposeAsync();
    }
}
