namespace Claudia.Engine.Tests;

/// <summary>A transfer belongs to one episode, whatever its calls do later.</summary>
public sealed class EpisodeTests
{
    private readonly Story _story = new();

    private OutboxEntry Lost(WritePurpose purpose, bool applied)
    {
        _story.Hear("I want to talk to a human");
        _story.UntilCall(purpose).Start();
        if (applied)
            _story.Desk.Apply(_story.Next.Write);
        _story.Settle(new WriteOutcome.Unknown("time-out"));
        return _story.Next;
    }

    private void TakenAndHandedBack()
    {
        _story.Wait(1).See(_story.Desk.Assign(new(null, Given.Teammate)));
        _story.Wait(1).See(_story.Desk.Assign(Given.Hers));
    }

    private IEnumerable<ConversationEvent.TransferEnded> Ended => _story.Events.OfType<ConversationEvent.TransferEnded>();

    [Fact]
    public void OldTransfer_NotSeenAfterAHandBack_IsNotMadeInTheNewEpisode()
    {
        Lost(WritePurpose.Transfer, applied: false);
        TakenAndHandedBack();
        _story.Rest();

        Assert.Equal(2, _story.State.Episode);
        Assert.Equal((TransferStatus.Superseded, "acme/4711/1"), (Ended.First().Status, Ended.First().TransferId));
        Assert.Equal("acme/4711/2", _story.State.Transfer!.Id);
        Assert.Equal(1, _story.Desk.Assignments);
    }

    /// <summary>Guards against a second transfer: given to her once more before the call that left last, the conversation is the other team's after it.</summary>
    [Fact]
    public void Transfer_MadeAfterItWasGivenToHerAgain_LeavesHerNothing()
    {
        var lost = Lost(WritePurpose.Transfer, applied: false);
        _story.Wait(1).See(_story.Desk.Assign(Given.Hers));
        _story.Calls = write =>
        {
            _story.Desk.Apply(write, roundRobin: true);
            return new WriteOutcome.Applied(null);
        };
        _story.Until(story => story.State.Outbox.IsEmpty);

        Assert.Equal((1, TransferStatus.Confirmed, false), (_story.State.Episode, _story.State.Transfer!.Status, _story.State.Hers));
        Assert.Equal(2, _story.Events.OfType<ConversationEvent.AttemptStarted>().Count(it => it.WriteId == lost.Write.Id));
    }

    [Fact]
    public void NewTransfer_IsNotDecidedWhileTheOldOneIsOpen()
    {
        Lost(WritePurpose.Transfer, applied: false);
        TakenAndHandedBack();
        _story.Hear("I want to talk to a human");
        _story.Rest();

        Assert.Equal(["acme/4711/1", "acme/4711/2"], Ended.Select(it => it.TransferId));
        Assert.Equal(TransferStatus.Confirmed, _story.State.Transfer!.Status);
        Assert.Empty(_story.State.Outbox);
    }

    [Theory]
    [InlineData(WritePurpose.HandOffNote)]
    [InlineData(WritePurpose.TransferMessage)]
    public void OldNote_IsNotWrittenInTheNewEpisode(WritePurpose purpose)
    {
        var lost = Lost(purpose, applied: false);
        TakenAndHandedBack();
        _story.Rest();

        Assert.Equal(2, _story.State.Episode);
        Assert.Single(_story.Events.OfType<ConversationEvent.AttemptStarted>(), it => it.WriteId == lost.Write.Id);
        Assert.Equal(WriteEnd.Dropped, _story.Events.OfType<ConversationEvent.WriteEnded>().Single(it => it.WriteId == lost.Write.Id).End);
    }

    [Fact]
    public void OldTransfer_AnsweredInTheNewEpisode_IsConfirmedAndLookedAt()
    {
        _story.Hear("I want to talk to a human");
        _story.UntilCall(WritePurpose.Transfer).Start();
        var write = _story.Next.Write;
        TakenAndHandedBack();
        _story.Desk.Apply(write);
        _story.Take(new ConversationInput.AttemptSettled(_story.Now, write.Id, 1, new WriteOutcome.Applied(null)));

        Assert.Equal(TransferStatus.Confirmed, _story.State.Transfer!.Status);
        Assert.True(_story.State.Looking.Owed);
        _story.Rest();
        Assert.Equal(Phase.WithHuman, _story.State.Phase);
        Assert.Equal(1, _story.Desk.Assignments);
    }

    [Fact]
    public void OldTransfer_SeenInTheNewEpisode_IsConfirmedAndEndsIt()
    {
        var lost = Lost(WritePurpose.Transfer, applied: false);
        TakenAndHandedBack();
        _story.Desk.Apply(lost.Write);
        _story.See(_story.Desk.Latest());

        Assert.Equal(TransferStatus.Confirmed, _story.State.Transfer!.Status);
        Assert.Equal(Phase.WithHuman, _story.State.Phase);
    }

    [Fact]
    public void HandBack_SeenTogetherWithTheTransfer_BeginsANewEpisode()
    {
        // Everything happened while nobody looked: the process was down.
        Lost(WritePurpose.Transfer, applied: true);
        _story.Wait(600).Desk.Assign(Given.Hers);
        _story.Look();

        Assert.Equal(TransferStatus.Confirmed, _story.State.Transfer!.Status);
        Assert.Equal(2, _story.State.Episode);
        Assert.Equal(Phase.Listening, _story.State.Phase);
    }

    [Fact]
    public void HandBack_SeenBeforeTheAnswerOfTheCall_BeginsANewEpisode()
    {
        _story.Hear("I want to talk to a human");
        _story.UntilCall(WritePurpose.Transfer).Start();
        var part = _story.Desk.Apply(_story.Next.Write);
        _story.See(_story.Desk.Assign(Given.Hers));
        _story.Settle(new WriteOutcome.Applied(part));

        Assert.Equal(TransferStatus.Confirmed, _story.State.Transfer!.Status);
        Assert.Equal(2, _story.State.Episode);
    }

    [Fact]
    public void HandBack_WhoseWebhookComesAfterANewerOne_BeginsANewEpisode()
    {
        _story.Hear("I want to talk to a human");
        _story.UntilCall(WritePurpose.Transfer).Start();
        var part = _story.Desk.Apply(_story.Next.Write);
        var handBack = _story.Wait(2).Desk.Assign(Given.Hers);
        _story.Wait(2).See(_story.Desk.Customer("Hello again"));
        _story.Settle(new WriteOutcome.Applied(part));
        Assert.Equal(1, _story.State.Episode);
        _story.See(handBack);

        Assert.Equal(2, _story.State.Episode);
        Assert.NotEmpty(_story.Rest().Desk.Said);
    }

    [Fact]
    public void HandBack_AfterTheReplyThatSupersededATransfer_BeginsANewEpisode()
    {
        _story.Hear("I want to talk to a human");
        _story.UntilCall(WritePurpose.HandOffNote);
        var reply = _story.Wait(2).Desk.Replies("I am here.");
        var handBack = _story.Wait(2).Desk.Assign(Given.Hers);
        _story.Wait(2).See(_story.Desk.Customer("And now?"));
        _story.See(reply);
        Assert.Equal(TransferStatus.Superseded, _story.State.Transfer!.Status);
        _story.See(handBack);

        Assert.Equal((2, true), (_story.State.Episode, _story.State.Hers));
    }

    [Fact]
    public void Message_BetweenDecisionAndConfirmation_WaitsForWhoeverAnswers()
    {
        _story.Hear("I want to talk to a human");
        _story.UntilCall(WritePurpose.Transfer);
        _story.Hear("My order is 1234");
        _story.Rest();
        Assert.Equal(TransferStatus.Confirmed, _story.State.Transfer!.Status);
        Assert.Equal(_story.Desk.Parts.Last(part => part.Author == Given.Customer).Id, Assert.Single(_story.State.Waiting).Id);

        _story.Wait(60).See(_story.Desk.Assign(Given.Hers));
        Assert.StartsWith("About", _story.Rest().Desk.Said.Last(), StringComparison.Ordinal);
        Assert.Equal(1, _story.Desk.Assignments);
    }

    [Fact]
    public void Message_AnsweredByLevel2_WaitsNoLonger()
    {
        _story.Hear("I want to talk to a human");
        _story.UntilCall(WritePurpose.Transfer);
        _story.Hear("My order is 1234");
        _story.Rest();
        _story.Wait(60).See(_story.Desk.Replies("It is on its way."));
        _story.Wait(60).See(_story.Desk.Assign(Given.Hers));
        var said = _story.Desk.Said.Count();

        Assert.Equal(said, _story.Rest().Desk.Said.Count());
    }
}
