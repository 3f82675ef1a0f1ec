using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

/// <summary>Machines that write get no answer, no offer and no transfer.</summary>
public sealed class MachineTests(LiveClaudia live) : IClassFixture<LiveClaudia>
{
    [Fact]
    public async Task AutomaticReply_AfterAnAnswer_IsLeftUnanswered()
    {
        var conversation = await live.AnsweredAsync();
        await live.Intercom.WriteAsync(conversation, "Gracias por contactarnos. Le responderemos mañana.");
        await IsIgnoredAsync(conversation, customerMessages: 2);
        Assert.Single(await live.DoneAsync(conversation));
    }

    [Fact]
    public async Task Bounce_ByItsSubject_IsLeftUnanswered()
    {
        var written = await live.Intercom.StartAsync(new NewConversation
        {
            Text = "The server rejected the recipient.",
            Subject = "Undelivered Mail Returned to Sender",
            Channel = "email",
        });
        await IsIgnoredAsync(written.ConversationId, customerMessages: 1);
        Assert.Empty(await live.DoneAsync(written.ConversationId));
    }

    [Fact]
    public async Task Mail_ThatAPersonForwards_IsAnswered()
    {
        var written = await live.Intercom.StartAsync(new NewConversation
        {
            Text = "How do I track my package?",
            Subject = "Fwd: Undelivered Mail Returned to Sender",
            Channel = "email",
        });
        await live.UntilAsync(written.ConversationId, view => view["state"]!["confidence"]!["latest"]!.AsArray().Count == 1);
        await live.QuietAsync(written.ConversationId, "listening");
        Assert.Equal(EffectKind.Comment, Assert.Single(await live.DoneAsync(written.ConversationId)).Kind);
    }

    private async Task IsIgnoredAsync(string conversation, int customerMessages)
    {
        await live.UntilAsync(conversation, view =>
            view["state"]!["messages"]!.AsArray().Count(message => message!.Text("speaker") == "customer") == customerMessages);
        await live.QuietAsync(conversation, "listening");
        var events = await live.Http.GetAsync($"{ClaudiaHttp.Of(conversation)}/events?limit=200", ValidSettings.ViewerKey);
        Assert.Contains("\"ignore\"", events.IsOk().Json.ToJsonString(), StringComparison.Ordinal);
    }
}
