using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

public sealed class DrillTests(LiveClaudia live) : IClassFixture<LiveClaudia>
{
    private const string FailureComment = "Webhook Called Failed";

    [Fact]
    public async Task Drill_Planned_TheNextCallFailsOnceAndLeavesTheComment()
    {
        var conversation = await live.AnsweredAsync();
        Assert.Equal(204, (await live.Http.AskAsync(conversation, "connector-drill")).Status);

        await live.Intercom.WriteAsync(conversation, "Where do I find my tracking number?");

        var failed = await live.Intercom.WaitForDeliveryAsync(it => it.ConversationId == conversation && it is { Kind: DeliveryKind.Connector, Outcome: DeliveryOutcome.Failed });
        Assert.Equal(503, failed.Status);
        await live.Intercom.WaitForAsync(entry => entry.ConversationId == conversation && entry is { Via: Via.Workflow, Kind: EffectKind.Comment, Text: FailureComment });
        (await live.Http.ConnectorAsync($$"""{"conversation_id":"{{conversation}}"}""")).IsOk();
    }

    [Fact]
    public async Task Drill_AnotherConversation_IsNotRefused()
    {
        Assert.Equal(204, (await live.Http.AskAsync("82001", "connector-drill")).Status);
        (await live.Http.ConnectorAsync("""{"conversation_id":"82002"}""")).IsOk();
        (await live.Http.ConnectorAsync("""{"conversation_id":"82001"}""")).IsProblem(503, "drill");
        (await live.Http.ConnectorAsync("""{"conversation_id":"82001"}""")).IsOk();
    }

    [Theory]
    [InlineData("/api/conversations/nobody/1/connector-drill")]
    [InlineData("/api/conversations/acme/abc/connector-drill")]
    public async Task Drill_UnknownConversation_404(string path) =>
        (await live.Http.PostAsync(path, ValidSettings.OperatorKey)).IsProblem(404);
}
