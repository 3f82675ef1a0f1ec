namespace Claudia.Engine.Tests;

/// <summary>When operators have to look at a transfer, and until when.</summary>
public sealed class AttentionTests
{
    private readonly Story _story = new();

    public AttentionTests() => _story.Calls = write =>
        write.Kind == WriteKind.Assignment ? new WriteOutcome.Refused("team_not_found", "") : new WriteOutcome.Applied(_story.Desk.Apply(write));

    /// <summary>Guards against a list that nobody can clear: there is nothing to retry in a later episode.</summary>
    [Fact]
    public void Attention_ToARefusedTransfer_EndsWithItsEpisode()
    {
        _story.Hear("Hello");
        _story.Rest().Take(new ConversationInput.TransferAsked(_story.Now, "op", null));
        Assert.True(_story.Rest().State.NeedsAttention);
        _story.Wait(60).See(_story.Desk.Close());
        Assert.True(_story.State.NeedsAttention);
        _story.Hear("Where is my parcel?");

        Assert.False(_story.Rest().State.NeedsAttention);
        Assert.Equal(2, _story.State.Episode);
    }

    [Fact]
    public void Attention_ToARefusedTransfer_EndsWhenSomebodyTakesTheClosedConversation()
    {
        _story.Hear("I want to talk to a human");
        _story.Rest().Wait(60).See(_story.Desk.Close());
        _story.Wait(60).See(_story.Desk.Assign(new(null, Given.Teammate)));

        Assert.Equal((TransferStatus.Superseded, false), (_story.State.Transfer!.Status, _story.State.NeedsAttention));
    }
}
