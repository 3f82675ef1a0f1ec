using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

/// <summary>What Intercom really sends, from the webhook to what Claudia does.</summary>
public sealed class RealityTests(LiveClaudia live) : IClassFixture<LiveClaudia>
{
    /// <summary>The tag's webhook shows the first message as a part, with its source's id.</summary>
    [Fact]
    public async Task Tag_OnTheFirstMessage_IsNoSecondMessage()
    {
        var conversation = await live.AnsweredAsync("How do I track my package?");
        await live.Intercom.TagAsync(conversation, "vip-later");
        await live.Intercom.IdleAsync();
        var view = await live.QuietAsync(conversation, "listening");

        Assert.Single(await live.DoneAsync(conversation));
        Assert.Equal(2, view["state"]!["messages"]!.AsArray().Count);
    }

    /// <summary>Intercom's summary in the ticket's description is no message of the customer's.</summary>
    [Fact]
    public async Task Conversation_ThatATeammateMakesATicket_GetsNoSecondAnswer()
    {
        var conversation = await live.AnsweredAsync("How do I track my package?");
        await live.Intercom.ActAsync(conversation, new() { Deed = TeammateDeed.Convert });
        await live.Intercom.IdleAsync();
        await live.Intercom.WriteAsync(conversation, "I want to talk to a human");
        await live.UntilAsync(conversation, it => it["transfers"]!.AsArray() is [{ } transfer] && transfer.Text("status") == "confirmed");
        var view = await live.QuietAsync(conversation, "withHuman");

        Assert.Equal("ticket", view["state"]!.Text("kind"));
        Assert.DoesNotContain(view["state"]!["messages"]!.AsArray(), it => it!.Text("text").Contains("User asked", StringComparison.Ordinal));
        Assert.Equal(EffectKind.Comment, (await live.DoneAsync(conversation))[0].Kind);
        Assert.Single(await live.DoneAsync(conversation), entry => entry.Kind == EffectKind.Assignment);
    }
}
