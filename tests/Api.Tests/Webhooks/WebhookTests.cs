using System.Text;
using Claudia.Intercom;
using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

public sealed class WebhookTests(LiveClaudia live) : IClassFixture<LiveClaudia>
{
    [Theory]
    [InlineData("/webhooks/intercom/acme", 200)]
    [InlineData("/webhooks/intercom/nobody", 404)]
    public async Task Head_Address_SaysWhetherItIsThere(string path, int status)
    {
        var answer = await live.Http.SendAsync(HttpMethod.Head, path, key: null);
        Assert.Equal((status, ""), (answer.Status, answer.Text));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Address_AnotherMethod_405(string method) =>
        (await live.Http.SendAsync(new(method), live.Http.Webhooks.AbsolutePath, key: null)).IsProblem(405);

    [Theory]
    [InlineData("conversation.user.created.v9")]
    [InlineData("contact.created")]
    [InlineData("ping")]
    [InlineData("<script>")]
    public async Task Post_TopicThatIsNotFollowed_IsIgnored(string topic)
    {
        const string id = "78001";
        Assert.Equal((200, ""), Pair(await live.Http.WebhookAsync(Notifications.Created(id, "Hello", topic).ToJsonString())));
        (await live.Http.GetAsync(ClaudiaHttp.Of(id), ValidSettings.ViewerKey)).IsProblem(404);
    }

    [Fact]
    public async Task Post_PingWithoutAnApp_IsIgnored() =>
        Assert.Equal(200, (await live.Http.WebhookAsync("""{"type":"notification_event","topic":"ping","id":null,"data":{"item":{"type":"ping"}}}""")).Status);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("nonsense")]
    public async Task Post_AnotherContentType_IsReadAllTheSame(string type)
    {
        var body = Encoding.UTF8.GetBytes(Notifications.Created("78002", "Hello", "ping").ToJsonString());
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        Assert.Equal(200, (await live.Http.WebhookAsync(content, Signature.Of(body, ValidSettings.Simulated.ClientSecret))).Status);
    }

    [Fact]
    public async Task Post_ConversationOfAnotherTeam_IsNotStored()
    {
        var message = Notifications.Created("78003", "Hello");
        message["data"]!["item"]!["team_assignee_id"] = 7000003;
        Assert.Equal(200, (await live.Http.WebhookAsync(message.ToJsonString())).Status);
        (await live.Http.GetAsync(ClaudiaHttp.Of("78003"), ValidSettings.ViewerKey)).IsProblem(404);
    }

    [Fact]
    public async Task Post_SameMessageAgainAndOlder_ChangesNothing()
    {
        var conversation = await live.AnsweredAsync();
        var version = (await live.QuietAsync(conversation, "listening"))["version"]!.GetValue<long>();
        var view = await live.Intercom.ConversationAsync(conversation);

        foreach (var updatedAt in (DateTimeOffset[])[view.CreatedAt, view.CreatedAt.AddHours(-1), view.CreatedAt.AddYears(-3)])
        {
            Assert.Equal(200, (await live.Http.WebhookAsync(Notifications.Again(view, updatedAt).ToJsonString())).Status);
            Assert.Equal(version, (await live.QuietAsync(conversation, "listening"))["version"]!.GetValue<long>());
        }

        Assert.Single(await live.DoneAsync(conversation));
    }

    [Fact]
    public async Task Deliveries_TwiceAndNewestFirst_AreEachMessageOnce()
    {
        var conversation = await live.AnsweredAsync();
        await live.Intercom.ConfigureAsync(new() { WorkflowOn = false });
        await live.Intercom.AddWebhookFaultAsync(new() { Action = WebhookFaultAction.HoldAndReverse, Count = 3, Topic = "conversation.user.replied" });
        foreach (var number in Enumerable.Range(1, 3))
            await live.Intercom.WriteAsync(conversation, $"Message {number}");
        await live.Intercom.AddWebhookFaultAsync(new() { Action = WebhookFaultAction.Duplicate, Count = 2, Topic = "conversation.user.replied" });
        await live.Intercom.WriteAsync(conversation, "Message 4");
        await live.Intercom.WriteAsync(conversation, "Message 5");
        await live.Intercom.ConfigureAsync(new() { WorkflowOn = true });
        await live.Intercom.IdleAsync();

        var messages = await MessagesAsync(conversation);
        Assert.Equal(["Message 1", "Message 2", "Message 3", "Message 4", "Message 5"], messages.Skip(1).Order(StringComparer.Ordinal));
    }

    private async Task<IReadOnlyList<string>> MessagesAsync(string conversation) =>
    [
        .. (await live.Http.GetAsync($"{ClaudiaHttp.Of(conversation)}/events?limit=200", ValidSettings.ViewerKey)).IsOk()
            .Json["items"]!.AsArray()
            .Where(item => item!["event"]!.Text("$type") == "message-received")
            .Select(item => item!["event"]!.Text("text")),
    ];

    private static (int Status, string Text) Pair(Answer answer) => (answer.Status, answer.Text);
}
