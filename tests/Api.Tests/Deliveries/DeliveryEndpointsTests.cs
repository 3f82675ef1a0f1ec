using System.Text;

namespace Claudia.Api.Tests;

/// <summary>Deliveries with a wrong secret are seen from outside; and which deliveries of a conversation came in.</summary>
public sealed class DeliveryEndpointsTests(LiveClaudia live) : IClassFixture<LiveClaudia>
{
    [Fact]
    public async Task Webhook_WrongSignature_DegradesUntilOneIsAccepted()
    {
        Assert.Equal(401, (await live.Http.WebhookAsync(Content(), "sha1=0000000000000000000000000000000000000000")).Status);
        await IsDegradedAsync("webhooks:acme", "1 webhook was refused since ", "Claudia:Workspaces:acme:ClientSecret does not fit");
        // A ping is enough: it is signed as all others are.
        (await live.Http.WebhookAsync("""{"type":"notification_event","topic":"ping","data":{"item":{"type":"ping"}}}""")).IsOk();
        await IsReadyAsync();
    }

    [Fact]
    public async Task Connector_WrongSecret_DegradesUntilOneIsAccepted()
    {
        Assert.Equal(401, (await live.Http.SendAsync(HttpMethod.Post, live.Http.Connector.AbsolutePath, "wrong", Content())).Status);
        Assert.Equal(401, (await live.Http.SendAsync(HttpMethod.Post, live.Http.Connector.AbsolutePath, null, Content())).Status);
        await IsDegradedAsync(
            "connector:acme", "2 connector calls were refused since ", "Claudia:Workspaces:acme:ConnectorSecret does not fit");
        (await live.Http.ConnectorAsync("{}")).IsOk();
        await IsReadyAsync();
    }

    [Fact]
    public async Task Refused_ForAWorkspaceThatIsNotConfigured_ChangesNothing()
    {
        (await live.Http.WebhookAsync(Content(), "sha1=", "/webhooks/intercom/nobody")).IsProblem(404);
        await IsReadyAsync();
    }

    [Fact]
    public async Task Deliveries_OfAConversation_AreCountedByKindAndDrillsApart()
    {
        const string id = "84001";
        await IsAsync(id, 0, 0, 0);
        (await live.Http.WebhookAsync(Notifications.Created(id, "Where is my parcel?").ToJsonString())).IsOk();
        Assert.Equal(204, (await live.Http.AskAsync(id, "connector-drill")).Status);
        (await live.Http.ConnectorAsync($$"""{"conversation_id":"{{id}}"}""")).IsProblem(503, "drill");
        (await live.Http.ConnectorAsync($$"""{"conversation_id":"{{id}}"}""")).IsOk();
        await IsAsync(id, 1, 1, 1);
    }

    [Theory]
    [InlineData("/api/conversations/nobody/1/deliveries")]
    [InlineData("/api/conversations/acme/abc/deliveries")]
    public async Task Deliveries_UnknownConversation_404(string path) =>
        (await live.Http.GetAsync(path, ValidSettings.ViewerKey)).IsProblem(404);

    private static StringContent Content() =>
        new(Notifications.Created("84002", "Hello").ToJsonString(), Encoding.UTF8, "application/json");

    private async Task IsAsync(string id, int webhooks, int connectorCalls, int drills)
    {
        var shown = (await live.Http.GetAsync($"{ClaudiaHttp.Of(id)}/deliveries", ValidSettings.ViewerKey)).IsOk().Json;
        Assert.Equal((webhooks, connectorCalls, drills), (Count("webhooks"), Count("connectorCalls"), Count("drills")));

        int Count(string name) => shown[name]!.GetValue<int>();
    }

    private async Task IsReadyAsync() => Assert.Equal("ready", (await live.Http.GetAsync(Ready.Path)).IsOk().Json.Text("status"));

    private async Task IsDegradedAsync(string check, params string[] says)
    {
        var ready = (await live.Http.GetAsync(Ready.Path)).IsOk();
        Assert.Equal("degraded", ready.Json.Text("status"));
        var found = Assert.Single(ready.Json["checks"]!.AsArray(), it => it!.Text("name") == check)!;
        Assert.Equal("degraded", found.Text("status"));
        Assert.All(says, it => Assert.Contains(it, Assert.Single(Ready.Findings(ready)), StringComparison.Ordinal));
    }
}
