namespace Claudia.Engine.Tests;

public sealed class OwnershipTests
{
    private readonly Story story = new();

    public static TheoryData<Assignee?, bool> Assignees => new()
    {
        { null, false },
        { Assignee.Nobody, false },
        { new(Given.Seat.TeamId, null), true },
        { new(Given.Seat.TeamId, Given.Seat.AdminId), true },
        { new(null, Given.Seat.AdminId), true },
        { new(Given.Seat.TeamId, Given.Teammate), false },
        { new(null, Given.Teammate), false },
        { new(Given.Level2, null), false },
        { new(Given.Level2, Given.Seat.AdminId), false },
    };

    [Theory]
    [MemberData(nameof(Assignees))]
    public void IsHers_OfAnAssignee_LeavesItToHerOrNot(Assignee? assignee, bool hers) =>
        Assert.Equal(hers, Ownership.IsHers(assignee, Given.Seat));

    [Theory]
    [InlineData("admin:901", null, "901")]
    [InlineData("admin:901", "800", "901")]
    [InlineData("team:800", "800", null)]
    [InlineData("nobody", null, null)]
    public void Name_OfAnAssignee_PrefersThePerson(string name, string? team, string? admin) =>
        Assert.Equal(name, Ownership.Name(new(team, admin)));

    [Fact]
    public void Teammate_WhoReplies_SilencesHer()
    {
        story.Hear("Where is my parcel?");
        story.See(story.Desk.Replies("I take this one."));

        Assert.Equal(Phase.WithHuman, story.State.Phase);
        Assert.Empty(story.State.Waiting);
        Assert.Empty(story.Rest().Desk.Own);
    }

    [Fact]
    public void Teammate_WhoWritesANote_DoesNotSilenceHer()
    {
        story.Hear("Where is my parcel?");
        story.See(story.Desk.WritesNote("Nice customer."));

        Assert.NotEmpty(story.Rest().Desk.Said);
    }

    [Fact]
    public void Reply_FromBeforeTheConversationWasGivenToHer_IsHistory()
    {
        story.Desk.Assign(new(null, Given.Teammate));
        story.Desk.Replies("Let me ask.");
        story.Desk.Assign(Given.Hers);
        story.Desk.Customer("Where is my parcel?");
        story.Look();

        Assert.True(story.State.Hers);
        Assert.NotEmpty(story.Rest().Desk.Said);
    }

    [Fact]
    public void HandBack_WhoseWebhookComesAfterANewerOne_EndsTheSilence()
    {
        story.Hear("Hello");
        story.Rest();
        var answered = story.Wait(60).Desk.Replies("One moment.");
        var handBack = story.Wait(2).Desk.Assign(Given.Hers);
        story.Wait(2).See(story.Desk.Customer("Still there?"));
        story.See(answered);
        Assert.False(story.State.Hers);
        story.See(handBack);

        Assert.True(story.State.Hers);
    }

    [Fact]
    public void HandBack_WhoseWebhookComesAfterATeammatesNextReply_DoesNotEndTheSilence()
    {
        story.Hear("Hello");
        story.See(story.Desk.Replies("One moment."));
        var handBack = story.Wait(2).Desk.Assign(Given.Hers);
        story.Wait(2).See(story.Desk.Replies("No, I do it myself."));
        story.See(handBack);

        Assert.False(story.State.Hers);
        Assert.Equal(1, story.State.Episode);
    }

    [Fact]
    public void Close_AndReopen_IsANewEpisode()
    {
        story.Hear("Hello");
        story.Rest();
        story.Wait(60).See(story.Desk.Close());
        Assert.Equal(Phase.Closed, story.State.Phase);
        story.Hear("One more thing");

        Assert.Equal(2, story.State.Episode);
        Assert.Equal(Phase.Drafting, story.State.Phase);
    }

    [Fact]
    public void Reply_FromBeforeTheConversationWasClosed_DoesNotSilenceTheNextEpisode()
    {
        story.Hear("Hello");
        story.Rest();
        var late = story.Wait(60).Desk.Replies("Anything else?");
        story.Wait(60).See(story.Desk.Close());
        story.Hear("Yes, one more thing");
        story.See(late);

        Assert.True(story.State.Hers);
    }

    [Fact]
    public void Nobody_WhileATransferIsOnItsWay_IsNoPersonsChoice()
    {
        story.Hear("I want to talk to a human");
        story.UntilCall(WritePurpose.HandOffNote);
        story.See(story.Desk.Assign(Assignee.Nobody));
        story.Rest();

        Assert.Equal(TransferStatus.Confirmed, story.State.Transfer!.Status);
        Assert.Equal(1, story.Desk.Assignments);
    }

    [Fact]
    public void Nobody_AfterATransferWasRefused_LeavesItToTheOperator()
    {
        Refused();
        story.See(story.Desk.Assign(Assignee.Nobody));
        Assert.Equal(Phase.Transferring, story.State.Phase);
        story.Calls = null;
        story.Take(new ConversationInput.RetryAsked(story.Now, "op"));

        Assert.Equal(TransferStatus.Confirmed, story.Rest().State.Transfer!.Status);
    }

    [Fact]
    public void Teammate_WhoTakesWhatCouldNotBeTransferred_SettlesIt()
    {
        Refused();
        story.See(story.Desk.Assign(new(null, Given.Teammate)));

        Assert.Equal(TransferStatus.Superseded, story.State.Transfer!.Status);
        Assert.False(story.State.NeedsAttention);
    }

    [Fact]
    public void Teammate_WhoAnswersWhatCouldNotBeTransferred_SettlesIt()
    {
        Refused();
        story.See(story.Desk.Replies("I am here."));

        Assert.Equal(TransferStatus.Superseded, story.State.Transfer!.Status);
    }

    [Fact]
    public void Team_ThatShowsUpAfterItsTransferWasUnresolved_ConfirmsIt()
    {
        story.Calls = write => write.Kind == WriteKind.Assignment ? new WriteOutcome.Unknown("time-out") : new WriteOutcome.Applied(story.Desk.Apply(write));
        story.Hear("I want to talk to a human");
        story.Rest();
        Assert.Equal(TransferStatus.Unresolved, story.State.Transfer!.Status);
        story.See(story.Desk.Assign(new(Given.Level2, null), Given.Claudia));

        Assert.Equal(TransferStatus.Confirmed, story.State.Transfer!.Status);
        Assert.Equal(Phase.WithHuman, story.State.Phase);
    }

    [Fact]
    public void Close_OfWhatCouldNotBeTransferred_StillNeedsAttention()
    {
        Refused();
        story.See(story.Desk.Close());

        Assert.True(story.State.NeedsAttention);
    }

    [Fact]
    public void Message_AfterADeletionThatWasNone_IsAnswered()
    {
        // A 404 can also mean that Intercom did not find what is there.
        story.Hear("Hello");
        story.Rest();
        story.Miss();
        Assert.Equal(Phase.Closed, story.State.Phase);
        story.Hear("Where is my parcel?");

        Assert.Equal(2, story.Rest().Desk.Said.Count());
    }

    [Fact]
    public void Deletion_SeenBeforeTheLastMessage_StaysOne()
    {
        story.Hear("Hello");
        story.Wait(5);
        var late = story.Desk.Customer("Where is my parcel?");
        story.See(story.Desk.Delete());
        story.See(late);
        story.Rest();

        Assert.True(story.State.Deleted);
        Assert.Empty(story.Desk.Own);
    }

    private void Refused()
    {
        story.Calls = write => write.Kind == WriteKind.Assignment ? new WriteOutcome.Refused("team_not_found", "Team not found") : new WriteOutcome.Applied(story.Desk.Apply(write));
        story.Hear("I want to talk to a human");
        story.Rest();
        Assert.Equal(TransferStatus.Refused, story.State.Transfer!.Status);
        story.Wait(60);
    }
}
