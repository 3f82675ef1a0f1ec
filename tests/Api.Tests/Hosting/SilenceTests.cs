using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

/// <summary>Claudia speaks only while the conversation is hers.</summary>
public sealed class SilenceTests(LiveClaudia live) : IClassFixture<LiveClaudia>
{
    [Fact]
    public async Task Teammate_Replies_ClaudiaIsSilent() => await IsSilentAfterAsync(conversation => live.Intercom.ReplyAsync(conversation, "I'll take it from here."));

    [Fact]
    public async Task Teammate_Takes_ClaudiaIsSilent() => await IsSilentAfterAsync(conversation => live.Intercom.TakeAsync(conversation));

    [Fact]
    public async Task Teammate_AssignsToAnotherTeam_ClaudiaIsSilent() => await IsSilentAfterAsync(conversation => live.Intercom.AssignAsync(conversation, SimulatedIds.BillingTeam));

    [Fact]
    public async Task Teammate_OnlyNotes_ClaudiaGoesOn()
    {
        var conversation = await live.AnsweredAsync();
        await live.Intercom.NoteAsync(conversation, "A good customer.");
        await live.Intercom.WriteAsync(conversation, "How do I reset my password?");
        await live.UntilAsync(conversation, view => view["state"]!["confidence"]!["latest"]!.AsArray().Count == 2);
        await live.QuietAsync(conversation, "listening");
        Assert.Equal(2, (await live.DoneAsync(conversation)).Count);
    }

    [Fact]
    public async Task Conversation_OfAnotherTeamFromTheStart_IsNoneOfHers()
    {
        var written = await live.Intercom.StartAsync(new NewConversation { Text = "I want to talk to a human", TeamId = SimulatedIds.BillingTeam });
        await live.Intercom.IdleAsync();
        (await live.Http.GetAsync(ClaudiaHttp.Of(written.ConversationId), ValidSettings.ViewerKey)).IsProblem(404);
        Assert.Empty(await live.DoneAsync(written.ConversationId));
    }

    private async Task IsSilentAfterAsync(Func<string, Task> act)
    {
        var conversation = await live.AnsweredAsync();
        await act(conversation);
        await live.QuietAsync(conversation, "withHuman");
        await live.Intercom.WriteAsync(conversation, "I want to talk to a human");
        await live.UntilAsync(conversation, view => view["state"]!["messages"]!.AsArray().Count(message => message!.Text("speaker") == "customer") == 2);
        await live.QuietAsync(conversation, "withHuman");
        Assert.Equal(EffectKind.Comment, Assert.Single(await live.DoneAsync(conversation)).Kind);
    }
}
