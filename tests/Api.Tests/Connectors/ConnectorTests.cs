using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

/// <summary>The calls of a workflow's custom action.</summary>
public sealed class ConnectorTests(LiveClaudia live) : IClassFixture<LiveClaudia>
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer ")]
    [InlineData("Bearer wrong")]
    [InlineData("Basic c2ltLWNvbm5lY3Rvci1zZWNyZXQ=")]
    [InlineData("sim-connector-secret")]
    public async Task Post_WrongSecret_401(string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, live.Http.Connector) { Content = new StringContent("""{"conversation_id":"81001"}""") };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        (await live.Http.SendAsync(request)).IsProblem(401, "ConnectorSecret");
        (await live.Http.GetAsync(ClaudiaHttp.Of("81001"), ValidSettings.ViewerKey)).IsProblem(404);
    }

    [Fact]
    public async Task Post_UnknownWorkspace_404() =>
        (await live.Http.PostAsync("/connectors/intercom/nobody/messages", ValidSettings.Simulated.ConnectorSecret, "{}")).IsProblem(404, "nobody");

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 1)]
    [InlineData(false, 3 * RequestBody.Largest)]
    [InlineData(true, 3 * RequestBody.Largest)]
    public async Task Post_MoreThanAMegabyte_413(bool chunked, int more)
    {
        var bytes = new byte[RequestBody.Largest + more];
        using HttpContent content = chunked ? new StreamContent(new Unsized(bytes)) : new ByteArrayContent(bytes);
        (await live.Http.SendAsync(HttpMethod.Post, live.Http.Connector.AbsolutePath, ValidSettings.Simulated.ConnectorSecret, content)).IsProblem(413);
    }

    [Fact]
    public async Task Get_Address_405() =>
        (await live.Http.GetAsync(live.Http.Connector.AbsolutePath, ValidSettings.Simulated.ConnectorSecret)).IsProblem(405);

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("[1]")]
    [InlineData("\"81002\"")]
    [InlineData("""{"conversation_id":"81002","conversation_id":"81003"}""")]
    [InlineData("""{"conversation_id":"81002", "text":"a "b" c","conversation_id":"81003"}""")]
    public async Task Post_AnotherShape_400(string body)
    {
        (await live.Http.ConnectorAsync(body)).IsProblem(400);
        (await live.Http.GetAsync(ClaudiaHttp.Of("81002"), ValidSettings.ViewerKey)).IsProblem(404);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"conversation_id":"{{conversation.id}}"}""")]
    [InlineData("""{"conversation_id":"example","message_id":"1"}""")]
    [InlineData("""{"conversation_id":"","message_id":""}""")]
    [InlineData("""{"conversation_id":null}""")]
    [InlineData("""{"conversation_id":-3}""")]
    public async Task Post_ExampleOfTheSetUp_IsIgnored(string body)
    {
        var answer = await live.Http.ConnectorAsync(body);
        Is("ignored", "", answer);
    }

    [Fact]
    public async Task Post_AnotherApp_403()
    {
        (await live.Http.ConnectorAsync("""{"workspace_id":"other","conversation_id":"81004"}""")).IsProblem(403, "other");
        (await live.Http.GetAsync(ClaudiaHttp.Of("81004"), ValidSettings.ViewerKey)).IsProblem(404);
    }

    [Fact]
    public async Task Post_UnknownConversation_IsAcceptedAndRead()
    {
        Is("accepted", "81005", await live.Http.ConnectorAsync("""{"conversation_id":81005,"message_id":"5"}"""));
        Assert.Empty(await live.DoneAsync("81005"));
    }

    [Theory]
    [InlineData("{\"conversation_id\":\"@\",\"message_id\":\"#\",\"message\":\"he said \"hello\" and\nwent\"}")]
    [InlineData("""{"message":"\","conversation_id":"@","message_id":"#"}""")]
    [InlineData("""{"conversation_id":@,"message_id":#,"message":""")]
    public async Task Post_BrokenByTheCustomersWords_IsAcceptedAllTheSame(string template)
    {
        await live.Intercom.ConfigureAsync(new() { WorkflowOn = false, WebhooksOn = false });
        var written = await live.Intercom.StartAsync("How do I track my package?");
        await live.Intercom.ConfigureAsync(new() { WorkflowOn = true, WebhooksOn = true });
        var body = template.Replace("@", written.ConversationId, StringComparison.Ordinal).Replace("#", written.MessageId, StringComparison.Ordinal);

        Is("accepted", written.ConversationId, await live.Http.ConnectorAsync(body));

        await live.Intercom.WaitForAsync(entry => entry.ConversationId == written.ConversationId && entry is { Kind: EffectKind.Comment, Via: Via.Rest });
        await live.QuietAsync(written.ConversationId, "listening");
        Assert.Single(await live.DoneAsync(written.ConversationId));
    }

    [Fact]
    public async Task Post_MessageThatIsKnown_ChangesNothing()
    {
        var conversation = await live.AnsweredAsync();
        var before = await live.QuietAsync(conversation, "listening");
        var message = before["state"]!["messages"]![0]!.Text("id");

        Is("accepted", conversation, await live.Http.ConnectorAsync($$"""{"conversation_id":"{{conversation}}","message_id":"{{message}}"}"""));

        Assert.Equal(before["version"]!.ToJsonString(), (await live.QuietAsync(conversation, "listening"))["version"]!.ToJsonString());
    }

    [Fact]
    public async Task Post_SignalThatARuleWaitsFor_Transfers()
    {
        var conversation = await live.AnsweredAsync();

        Is("accepted", conversation, await live.Http.ConnectorAsync($$"""{"conversation_id":"{{conversation}}","signal":" Urgent "}"""));

        await live.Intercom.WaitForAsync(entry => entry.ConversationId == conversation && entry.AssignsTeam(SimulatedIds.LevelTwoTeam));
        var view = await live.QuietAsync(conversation, "withHuman");
        Assert.Equal("signal", view["transfers"]![0]!["reasons"]![0]!.Text("kind"));
        Assert.Single(await live.DoneAsync(conversation), entry => entry.Kind == EffectKind.Assignment);
    }

    private static void Is(string status, string conversation, Answer answer)
    {
        var said = answer.IsOk().Json;
        Assert.Equal((status, conversation), (said.Text("status"), said.Text("conversation_id")));
        Assert.NotEmpty(said.Text("reason"));
        Assert.Equal(3, said.AsObject().Count);
    }
}
