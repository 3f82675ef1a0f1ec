namespace Claudia.Engine.Tests;

/// <summary>A transfer belongs to one episode, whatever its calls do later.</summary>
public sealed class EpisodeTests
{
    private readonly Story story = new();

    private OutboxEntry Lost(WritePurpose purpose, bool applied)
    {
        story.Hear("I want to talk to a human");
        story.UntilCall(purpose).Start();
        if (applied)
            story.Desk.Apply(story.Next.Write);
        story.Settle(new WriteOutcome.Unknown("time-out"));
        return story.Next;
    }

    private void TakenAndHandedBack()
    {
        story.Wait(1).See(story.Desk.Assign(new(null, Given.Teammate)));
        story.Wait(1).See(story.Desk.Assign(Given.Hers));
    }

    private IEnumerable<ConversationEvent.TransferEnded> Ended => story.Events.OfType<ConversationEvent.TransferEnded>();

    [Fact]
    public void OldTransfer_NotSeenAfterAHandBack_IsNotMadeInTheNewEpisode()
    {
        Lost(WritePurpose.Transfer, applied: false);
        TakenAndHandedBack();
        story.Rest();

        Assert.Equal(2, story.State.Episode);
        Assert.Equal((TransferStatus.Superseded, "acme/4711/1"), (Ended.First().Status, Ended.First().TransferId));
        Assert.Equal("acme/4711/2", story.State.Transfer!.Id);
        Assert.Equal(1, story.Desk.Assignments);
    }

    [Fact]
    public void NewTransfer_IsNotDecidedWhileTheOldOneIsOpen()
    {
        Lost(WritePurpose.Transfer, applied: false);
        TakenAndHandedBack();
        story.Hear("I want to talk to a human");
        story.Rest();

        Assert.Equal(["acme/4711/1", "acme/4711/2"], Ended.Select(it => it.TransferId));
        Assert.Equal(TransferStatus.Confirmed, story.State.Transfer!.Status);
        Assert.Empty(story.State.Outbox);
    }

    [Theory]
    [InlineData(WritePurpose.HandOffNote)]
    [InlineData(WritePurpose.TransferMessage)]
    public void OldNote_IsNotWrittenInTheNewEpisode(WritePurpose purpose)
    {
        var lost = Lost(purpose, applied: false);
        TakenAndHandedBack();
        story.Rest();

        Assert.Equal(2, story.State.Episode);
        Assert.Single(story.Events.OfType<ConversationEvent.AttemptStarted>(), it => it.WriteId == lost.Write.Id);
        Assert.Equal(WriteEnd.Dropped, story.Events.OfType<ConversationEvent.WriteEnded>().Single(it => it.WriteId == lost.Write.Id).End);
    }

    [Fact]
    public void OldTransfer_AnsweredInTheNewEpisode_IsConfirmedAndLookedAt()
    {
        story.Hear("I want to talk to a human");
        story.UntilCall(WritePurpose.Transfer).Start();
        var write = story.Next.Write;
        TakenAndHandedBack();
        story.Desk.Apply(write);
        story.Take(new ConversationInput.AttemptSettled(story.Now, write.Id, 1, new WriteOutcome.Applied(null)));

        Assert.Equal(TransferStatus.Confirmed, story.State.Transfer!.Status);
        Assert.True(story.State.Looking.Owed);
        story.Rest();
        Assert.Equal(Phase.WithHuman, story.State.Phase);
        Assert.Equal(1, story.Desk.Assignments);
    }

    [Fact]
    public void OldTransfer_SeenInTheNewEpisode_IsConfirmedAndEndsIt()
    {
        var lost = Lost(WritePurpose.Transfer, applied: false);
        TakenAndHandedBack();
        story.Desk.Apply(lost.Write);
        story.See(story.Desk.Latest());

        Assert.Equal(TransferStatus.Confirmed, story.State.Transfer!.Status);
        Assert.Equal(Phase.WithHuman, story.State.Phase);
    }

    [Fact]
    public void HandBack_SeenTogetherWithTheTransfer_BeginsANewEpisode()
    {
        // Everything happened while nobody looked: the process was down.
        Lost(WritePurpose.Transfer, applied: true);
        story.Wait(600).Desk.Assign(Given.Hers);
        story.Look();

        Assert.Equal(TransferStatus.Confirmed, story.State.Transfer!.Status);
        Assert.Equal(2, story.State.Episode);
        Assert.Equal(Phase.Listening, story.State.Phase);
    }

    [Fact]
    public void HandBack_SeenBeforeTheAnswerOfTheCall_BeginsANewEpisode()
    {
        story.Hear("I want to talk to a human");
        story.UntilCall(WritePurpose.Transfer).Start();
        var part = story.Desk.Apply(story.Next.Write);
        story.See(story.Desk.Assign(Given.Hers));
        story.Settle(new WriteOutcome.Applied(part));

        Assert.Equal(TransferStatus.Confirmed, story.State.Transfer!.Status);
        Assert.Equal(2, story.State.Episode);
    }

    [Fact]
    public void HandBack_WhoseWebhookComesAfterANewerOne_BeginsANewEpisode()
    {
        story.Hear("I want to talk to a human");
        story.UntilCall(WritePurpose.Transfer).Start();
        var part = story.Desk.Apply(story.Next.Write);
        var handBack = story.Wait(2).Desk.Assign(Given.Hers);
        story.Wait(2).See(story.Desk.Customer("Hello again"));
        story.Settle(new WriteOutcome.Applied(part));
        Assert.Equal(1, story.State.Episode);
        story.See(handBack);

        Assert.Equal(2, story.State.Episode);
        Assert.NotEmpty(story.Rest().Desk.Said);
    }

    [Fact]
    public void HandBack_AfterTheReplyThatSupersededATransfer_BeginsANewEpisode()
    {
        story.Hear("I want to talk to a human");
        story.UntilCall(WritePurpose.HandOffNote);
        var reply = story.Wait(2).Desk.Replies("I am here.");
        var handBack = story.Wait(2).Desk.Assign(Given.Hers);
        story.Wait(2).See(story.Desk.Customer("And now?"));
        story.See(reply);
        Assert.Equal(TransferStatus.Superseded, story.State.Transfer!.Status);
        story.See(handBack);

        Assert.Equal((2, true), (story.State.Episode, story.State.Hers));
    }

    [Fact]
    public void Message_BetweenDecisionAndConfirmation_WaitsForWhoeverAnswers()
    {
        story.Hear("I want to talk to a human");
        story.UntilCall(WritePurpose.Transfer);
        story.Hear("My order is 1234");
        story.Rest();
        Assert.Equal(TransferStatus.Confirmed, story.State.Transfer!.Status);
        Assert.Equal(story.Desk.Parts.Last(part => part.Author == Given.Customer).Id, Assert.Single(story.State.Waiting).Id);

        story.Wait(60).See(story.Desk.Assign(Given.Hers));
        Assert.StartsWith("About", story.Rest().Desk.Said.Last(), StringComparison.Ordinal);
        Assert.Equal(1, story.Desk.Assignments);
    }

    [Fact]
    public void Message_AnsweredByLevel2_WaitsNoLonger()
    {
        story.Hear("I want to talk to a human");
        story.UntilCall(WritePurpose.Transfer);
        story.Hear("My order is 1234");
        story.Rest();
        story.Wait(60).See(story.Desk.Replies("It is on its way."));
        story.Wait(60).See(story.Desk.Assign(Given.Hers));
        var said = story.Desk.Said.Count();

        Assert.Equal(said, story.Rest().Desk.Said.Count());
    }
}
