namespace Claudia.Engine.Tests;

public sealed class OutboxTests
{
    private static readonly Transfer Transfer = new("acme/4711/2", 2, "level2", Given.Level2, [], "r1", Given.Start);

    private static readonly ConversationState Asked = ConversationState.New(Given.Key) with
    {
        Hers = true,
        Episode = 2,
        Waiting = [new("1", Given.Start), new("2", Given.Start)],
    };

    private static readonly ConversationState Transferring = Asked with { Transfer = Transfer };

    private static Write Write(WritePurpose purpose, string? turn = null, string? transfer = null) => new("w1", purpose, Turn: turn, TransferId: transfer);

    [Theory]
    [InlineData(WritePurpose.Answer)]
    [InlineData(WritePurpose.Offer)]
    public void Reply_IsWantedWhileItsTurnIsTheNewestAndNothingElseWasDecided(WritePurpose purpose)
    {
        Assert.True(Outbox.IsWanted(Asked, Write(purpose, "2")));
        Assert.False(Outbox.IsWanted(Asked, Write(purpose, "1")));
        Assert.False(Outbox.IsWanted(Asked with { Waiting = [] }, Write(purpose, "2")));
        Assert.False(Outbox.IsWanted(Asked with { Hers = false }, Write(purpose, "2")));
        Assert.False(Outbox.IsWanted(Asked with { Deleted = true }, Write(purpose, "2")));
        Assert.False(Outbox.IsWanted(Transferring, Write(purpose, "2")));
        Assert.True(Outbox.IsWanted(Asked with { Transfer = Transfer with { Episode = 1 } }, Write(purpose, "2")));
    }

    [Theory]
    [InlineData(WritePurpose.HandOffNote)]
    [InlineData(WritePurpose.TransferMessage)]
    [InlineData(WritePurpose.Transfer)]
    public void Step_OfATransferIsWantedWhileThatOneIsOnItsWay(WritePurpose purpose)
    {
        var write = Write(purpose, transfer: Transfer.Id);

        Assert.True(Outbox.IsWanted(Transferring, write));
        Assert.False(Outbox.IsWanted(Asked, write));
        Assert.False(Outbox.IsWanted(Transferring, write with { TransferId = "acme/4711/1" }));
        Assert.False(Outbox.IsWanted(Transferring with { Hers = false }, write));
        Assert.False(Outbox.IsWanted(Transferring with { Episode = 3 }, write));
        Assert.All(
            Enum.GetValues<TransferStatus>().Except([TransferStatus.Pending]),
            status => Assert.False(Outbox.IsWanted(Asked with { Transfer = Transfer with { Status = status } }, write)));
    }

    [Fact]
    public void Diagnostic_IsWantedWhoeverHasTheConversation()
    {
        Assert.True(Outbox.IsWanted(Asked with { Hers = false }, Write(WritePurpose.Diagnostic)));
        Assert.False(Outbox.IsWanted(Asked with { Deleted = true }, Write(WritePurpose.Diagnostic)));
    }

    [Fact]
    public void Unwanted_TransferWasSupersededAndAnythingElseDropped() => Assert.All(
        Enum.GetValues<WritePurpose>(),
        purpose => Assert.Equal(purpose == WritePurpose.Transfer ? WriteEnd.Superseded : WriteEnd.Dropped, Outbox.Unwanted(Write(purpose))));

    [Theory]
    [InlineData(WritePurpose.Answer, WriteKind.Reply)]
    [InlineData(WritePurpose.Offer, WriteKind.Reply)]
    [InlineData(WritePurpose.TransferMessage, WriteKind.Reply)]
    [InlineData(WritePurpose.HandOffNote, WriteKind.Note)]
    [InlineData(WritePurpose.Diagnostic, WriteKind.Note)]
    [InlineData(WritePurpose.Transfer, WriteKind.Assignment)]
    public void Kind_OfAWrite_IsThatOfItsPurpose(WritePurpose purpose, WriteKind kind) => Assert.Equal(kind, Write(purpose).Kind);

    [Fact]
    public void Prune_EndsWhatIsPlannedAndLeavesWhatIsUnderWay()
    {
        var story = new Story();
        story.Hear("I want to talk to a human");
        story.UntilCall(WritePurpose.HandOffNote).Start();
        story.See(story.Desk.Assign(new(null, Given.Teammate)));

        Assert.Equal(WritePurpose.HandOffNote, Assert.Single(story.State.Outbox).Write.Purpose);
        Assert.Equal(WriteStatus.InFlight, story.Next.Status);
    }

    [Fact]
    public void Ids_OfWrites_AreCountedUp()
    {
        var story = new Story();
        story.Hear("Hello");
        story.Rest();
        story.Hear("I want to talk to a human");
        story.Rest();

        Assert.Equal(
            ["acme/4711/w1", "acme/4711/w2", "acme/4711/w3", "acme/4711/w4"],
            story.Events.OfType<ConversationEvent.WritePlanned>().Select(it => it.Write.Id));
    }
}
