using System.Text.Json.Nodes;
using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

/// <summary>Real answers, of conversations that have been through most of what there is, are as the document says.</summary>
public sealed class TrueDocumentTests(TrueDocumentTests.Played played) : IClassFixture<TrueDocumentTests.Played>
{
    private const string One = "/api/conversations/{workspace}/{id}";

    [Theory]
    [InlineData("/api/conversations", "/api/conversations")]
    [InlineData("/api/conversations", "/api/conversations?limit=1")]
    [InlineData("/api/transfers", "/api/transfers")]
    [InlineData("/api/transfers", "/api/transfers?limit=1")]
    [InlineData("/health/live", "/health/live")]
    [InlineData("/health/ready", "/health/ready")]
    public Task Answer_OfAList_IsAsDescribed(string route, string path) => FitsAsync(route, path);

    [Fact]
    public async Task Answer_OfEachConversation_IsAsDescribed()
    {
        foreach (var conversation in played.Conversations)
            await FitsAsync(One, ClaudiaHttp.Of(conversation));
    }

    [Fact]
    public async Task Answer_OfEachConversationsEvents_IsAsDescribed()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var conversation in played.Conversations)
        {
            await FitsAsync($"{One}/events", $"{ClaudiaHttp.Of(conversation)}/events?limit=2");
            var page = await FitsAsync($"{One}/events", $"{ClaudiaHttp.Of(conversation)}/events?limit=200");
            seen.UnionWith(page["items"]!.AsArray().Select(item => item!["event"]!.Text("$type")));
        }

        Assert.Superset(new HashSet<string>(["look-owed", "looked", "judged", "write-ended", "transfer-ended", "paused", "taken-over"]), seen);
    }

    [Fact]
    public async Task Answer_OfTheConnector_IsAsDescribed()
    {
        var answer = (await played.Live.Http.ConnectorAsync("{}")).IsOk().Json;
        Assert.Empty(played.Check.Faults(Schema("/connectors/intercom/{workspace}/messages", "post"), answer));
    }

    [Theory]
    [InlineData("TransferRequest", "{}")]
    [InlineData("TransferRequest", """{"destination":"billing"}""")]
    [InlineData("Phase", "\"withHuman\"")]
    public void Schema_GoodValue_Fits(string schema, string value) => Assert.Empty(FaultsOf(schema, value));

    /// <summary>A check that finds nothing anywhere would let all of the above pass.</summary>
    [Theory]
    [InlineData("Phase", "\"sleeping\"", "none of")]
    [InlineData("Phase", "3", "is not string")]
    [InlineData("ConversationKey", """{"workspace":"acme"}""", "id is missing")]
    [InlineData("ConversationKey", """{"workspace":"acme","id":7}""", "$.id: Number is not string")]
    [InlineData("ConversationKey", """{"workspace":"acme","id":"7","more":1}""", "more is not in the document")]
    [InlineData("Reason", """{"kind":"mood","evidence":""}""", "none of")]
    [InlineData("HealthReport", """{"status":"ready","checks":[{"name":"x","status":"fine","findings":[]}]}""", "$.checks[0].status")]
    [InlineData("ConversationEvent", """{"$type":"sneezed"}""", "none of the cases")]
    [InlineData("EventPage", """{"items":[],"next":"5"}""", "$.next")]
    public void Schema_WrongValue_DoesNot(string schema, string value, string says) =>
        Assert.Contains(FaultsOf(schema, value), fault => fault.Contains(says, StringComparison.Ordinal));

    [Theory]
    [InlineData("/api/conversations")]
    [InlineData("/api/transfers")]
    [InlineData($"{One}/events")]
    public void Parameters_OfTheQuery_AreDescribed(string path)
    {
        var parameters = played.Document["paths"]![path]!["get"]!["parameters"]!.AsArray().Where(it => it!.Text("in") == "query").ToList();
        Assert.All(parameters, parameter => Assert.NotEmpty(parameter!.Text("description")));
        var limit = Assert.Single(parameters, it => it!.Text("name") == "limit")!["schema"]!;
        Assert.Equal(("integer", 1, 200, 50), (limit.Text("type"), limit["minimum"]!.GetValue<int>(), limit["maximum"]!.GetValue<int>(), limit["default"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData("/api/conversations", "phase", "listening,drafting,replying,offering,transferring,withHuman,paused,closed")]
    [InlineData("/api/transfers", "status", "pending,confirmed,superseded,refused,unresolved")]
    public void Parameter_OfChoices_NamesThem(string path, string name, string names)
    {
        var schema = played.Document["paths"]![path]!["get"]!["parameters"]!.AsArray().Single(it => it!.Text("name") == name)!["schema"]!;
        Assert.Equal(names.Split(','), schema["enum"]!.AsArray().Select(it => it!.GetValue<string>()));
    }

    private IReadOnlyList<string> FaultsOf(string schema, string value) =>
        played.Check.Faults(played.Document["components"]!["schemas"]![schema]!, JsonNode.Parse(value));

    private async Task<JsonNode> FitsAsync(string route, string path)
    {
        var answer = (await played.Live.Http.GetAsync(path, ValidSettings.ViewerKey)).IsOk().Json;
        Assert.Empty(played.Check.Faults(Schema(route, "get"), answer));
        return answer;
    }

    private JsonNode Schema(string route, string method) =>
        played.Document["paths"]![route]![method]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;

    public sealed class Played : IAsyncLifetime
    {
        internal LiveClaudia Live { get; } = new();

        internal JsonNode Document { get; private set; } = null!;

        internal SchemaCheck Check { get; private set; } = null!;

        internal List<string> Conversations { get; } = [];

        public async Task InitializeAsync()
        {
            await Live.InitializeAsync();
            Document = (await Live.Http.GetAsync("/openapi/v1.json")).IsOk().Json;
            Check = new(Document);
            await PauseAsync();
            await TransferAsync();
            await TakeOverAsync();
            await NameWhatIsNotThereAsync();
        }

        public Task DisposeAsync() => Live.DisposeAsync();

        private async Task PauseAsync()
        {
            var conversation = await Live.AnsweredAsync();
            (await Live.Http.AskAsync(conversation, "pause")).IsOk();
            Conversations.Add(conversation);
        }

        private async Task TransferAsync()
        {
            var conversation = (await Live.Intercom.StartAsync("I want to talk to a human")).ConversationId;
            await Live.UntilAsync(conversation, view => view["transfers"]!.AsArray() is [{ } transfer] && transfer.Text("status") == "confirmed");
            await Live.QuietAsync(conversation, "withHuman");
            Conversations.Add(conversation);
        }

        private async Task TakeOverAsync()
        {
            var conversation = (await Live.Intercom.StartAsync("Can penguins juggle with seven watermelons?")).ConversationId;
            await Live.Intercom.WaitForAsync(entry => entry.ConversationId == conversation && entry is { Kind: EffectKind.Comment, Via: Via.Rest });
            await Live.Intercom.TakeAsync(conversation);
            await Live.QuietAsync(conversation, "withHuman");
            Conversations.Add(conversation);
        }

        private async Task NameWhatIsNotThereAsync()
        {
            (await Live.Http.ConnectorAsync("""{"conversation_id":"84901"}""")).IsOk();
            await Live.UntilAsync("84901", view => view["state"]!["looking"]!["failures"]!.GetValue<int>() > 0);
            Conversations.Add("84901");
        }
    }
}
