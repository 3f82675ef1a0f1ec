namespace Claudia.Engine.Tests;

public sealed class OwnershipTests
{
    private readonly Story _story = new();

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

    /// <summary>Guards against a word over a person's: her own answer, newer than the close, must not make what came between history.</summary>
    [Fact]
    public void Teammate_WhoSpokeBetweenACloseAndHerAnswer_HasSteppedIn()
    {
        _story.Hear("Where is my parcel?");
        _story.UntilCall(WritePurpose.Answer).Start();
        var closed = _story.Desk.Close();
        var asked = _story.Desk.Customer("Are you there?");
        var spoken = _story.Desk.Replies("I take this one.");
        _story.Settle(new WriteOutcome.Applied(_story.Desk.Apply(_story.Next.Write)));
        _story.See(closed);
        _story.See(asked);
        _story.See(spoken);

        Assert.False(_story.State.Hers);
    }

    [Fact]
    public void Teammate_WhoReplies_SilencesHer()
    {
        _story.Hear("Where is my parcel?");
        _story.See(_story.Desk.Replies("I take this one."));

        Assert.Equal(Phase.WithHuman, _story.State.Phase);
        Assert.Empty(_story.State.Waiting);
        Assert.Empty(_story.Rest().Desk.Own);
    }

    [Fact]
    public void Teammate_WhoWritesANote_DoesNotSilenceHer()
    {
        _story.Hear("Where is my parcel?");
        _story.See(_story.Desk.WritesNote("Nice customer."));

        Assert.NotEmpty(_story.Rest().Desk.Said);
    }

    [Fact]
    public void Reply_FromBeforeTheConversationWasGivenToHer_IsHistory()
    {
        _story.Desk.Assign(new(null, Given.Teammate));
        _story.Desk.Replies("Let me ask.");
        _story.Desk.Assign(Given.Hers);
        _story.Desk.Customer("Where is my parcel?");
        _story.Look();

        Assert.True(_story.State.Hers);
        Assert.NotEmpty(_story.Rest().Desk.Said);
    }

    [Fact]
    public void HandBack_WhoseWebhookComesAfterANewerOne_EndsTheSilence()
    {
        _story.Hear("Hello");
        _story.Rest();
        var answered = _story.Wait(60).Desk.Replies("One moment.");
        var handBack = _story.Wait(2).Desk.Assign(Given.Hers);
        _story.Wait(2).See(_story.Desk.Customer("Still there?"));
        _story.See(answered);
        Assert.False(_story.State.Hers);
        _story.See(handBack);

        Assert.True(_story.State.Hers);
    }

    [Fact]
    public void HandBack_WhoseWebhookComesAfterATeammatesNextReply_DoesNotEndTheSilence()
    {
        _story.Hear("Hello");
        _story.See(_story.Desk.Replies("One moment."));
        var handBack = _story.Wait(2).Desk.Assign(Given.Hers);
        _story.Wait(2).See(_story.Desk.Replies("No, I do it myself."));
        _story.See(handBack);

        Assert.False(_story.State.Hers);
        Assert.Equal(1, _story.State.Episode);
    }

    [Fact]
    public void Close_AndReopen_IsANewEpisode()
    {
        _story.Hear("Hello");
        _story.Rest();
        _story.Wait(60).See(_story.Desk.Close());
        Assert.Equal(Phase.Closed, _story.State.Phase);
        _story.Hear("One more thing");

        Assert.Equal(2, _story.State.Episode);
        Assert.Equal(Phase.Drafting, _story.State.Phase);
    }

    [Fact]
    public void Reply_FromBeforeTheConversationWasClosed_DoesNotSilenceTheNextEpisode()
    {
        _story.Hear("Hello");
        _story.Rest();
        var late = _story.Wait(60).Desk.Replies("Anything else?");
        _story.Wait(60).See(_story.Desk.Close());
        _story.Hear("Yes, one more thing");
        _story.See(late);

        Assert.True(_story.State.Hers);
    }

    [Fact]
    public void Nobody_WhileATransferIsOnItsWay_IsNoPersonsChoice()
    {
        _story.Hear("I want to talk to a human");
        _story.UntilCall(WritePurpose.HandOffNote);
        _story.See(_story.Desk.Assign(Assignee.Nobody));
        _story.Rest();

        Assert.Equal(TransferStatus.Confirmed, _story.State.Transfer!.Status);
        Assert.Equal(1, _story.Desk.Assignments);
    }

    [Fact]
    public void Nobody_AfterATransferWasRefused_LeavesItToTheOperator()
    {
        Refused();
        _story.See(_story.Desk.Assign(Assignee.Nobody));
        Assert.Equal(Phase.Transferring, _story.State.Phase);
        _story.Calls = null;
        _story.Take(new ConversationInput.RetryAsked(_story.Now, "op"));

        Assert.Equal(TransferStatus.Confirmed, _story.Rest().State.Transfer!.Status);
    }

    [Fact]
    public void Teammate_WhoTakesWhatCouldNotBeTransferred_SettlesIt()
    {
        Refused();
        _story.See(_story.Desk.Assign(new(null, Given.Teammate)));

        Assert.Equal(TransferStatus.Superseded, _story.State.Transfer!.Status);
        Assert.False(_story.State.NeedsAttention);
    }

    [Fact]
    public void Teammate_WhoAnswersWhatCouldNotBeTransferred_SettlesIt()
    {
        Refused();
        _story.See(_story.Desk.Replies("I am here."));

        Assert.Equal(TransferStatus.Superseded, _story.State.Transfer!.Status);
    }

    [Fact]
    public void Team_ThatShowsUpAfterItsTransferWasUnresolved_ConfirmsIt()
    {
        _story.Calls = write => write.Kind == WriteKind.Assignment ? new WriteOutcome.Unknown("time-out") : new WriteOutcome.Applied(_story.Desk.Apply(write));
        _story.Hear("I want to talk to a human");
        _story.Rest();
        Assert.Equal(TransferStatus.Unresolved, _story.State.Transfer!.Status);
        _story.See(_story.Desk.Assign(new(Given.Level2, null), Given.Claudia));

        Assert.Equal(TransferStatus.Confirmed, _story.State.Transfer!.Status);
        Assert.Equal(Phase.WithHuman, _story.State.Phase);
    }

    [Fact]
    public void Close_OfWhatCouldNotBeTransferred_StillNeedsAttention()
    {
        Refused();
        _story.See(_story.Desk.Close());

        Assert.True(_story.State.NeedsAttention);
    }

    [Fact]
    public void Message_AfterADeletionThatWasNone_IsAnswered()
    {
        // A 404 can also mean that Intercom did not find what is there.
        _story.Hear("Hello");
        _story.Rest();
        _story.Miss();
        Assert.Equal(Phase.Closed, _story.State.Phase);
        _story.Hear("Where is my parcel?");

        Assert.Equal(2, _story.Rest().Desk.Said.Count());
    }

    [Fact]
    public void Deletion_SeenBeforeTheLastMessage_StaysOne()
    {
        _story.Hear("Hello");
        _story.Wait(5);
        var late = _story.Desk.Customer("Where is my parcel?");
        _story.See(_story.Desk.Delete());
        _story.See(late);
        _story.Rest();

        Assert.True(_story.State.Deleted);
        Assert.Empty(_story.Desk.Own);
    }

    private void Refused()
    {
        _story.Calls = write => write.Kind == WriteKind.Assignment ? new WriteOutcome.Refused("team_not_found", "Team not found") : new WriteOutcome.Applied(_story.Desk.Apply(write));
        _story.Hear("I want to talk to a human");
        _story.Rest();
        Assert.Equal(TransferStatus.Refused, _story.State.Transfer!.Status);
        _story.Wait(60);
    }
}
