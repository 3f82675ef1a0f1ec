namespace Claudia.Engine.Tests;

public sealed class OperatorsTests
{
    private readonly Story story = new();

    private ConversationInput.TransferAsked Transfer(string? destination = null) => new ConversationInput.TransferAsked(story.Now, "op", destination);

    private ConversationInput.RetryAsked Retry => new ConversationInput.RetryAsked(story.Now, "op");

    private ConversationInput.PauseAsked Pause => new ConversationInput.PauseAsked(story.Now, "op");

    private ConversationInput.ResumeAsked Resume => new ConversationInput.ResumeAsked(story.Now, "op");

    [Theory]
    [InlineData(null, "level2", Given.Level2)]
    [InlineData("billing", "billing", Given.Billing)]
    [InlineData("no such team", "no such team", Given.Level2)]
    public void Transfer_ToADestination_GoesToItsTeam(string? asked, string destination, string team)
    {
        story.Hear("Hello");
        story.Rest();
        story.Take(Transfer(asked));

        Assert.Equal((destination, team), (story.State.Transfer!.Destination, story.State.Transfer.TeamId));
        Assert.Equal(new(ReasonKind.Operator, "asked by op"), Assert.Single(story.State.Transfer.Reasons));
        Assert.Empty(story.Take(Transfer(asked)));
        Assert.Equal(team, story.Rest().Desk.Assignee.Team);
    }

    [Fact]
    public void Transfer_WhileAnAnswerIsOnItsWay_WaitsForItsEnd()
    {
        story.Hear("Where is my parcel?");
        story.UntilCall(WritePurpose.Answer).Start();
        var answer = story.Next.Write;
        story.Take(Transfer());
        Assert.Equal(answer.Id, story.Next.Write.Id);
        story.Settle(new WriteOutcome.Applied(story.Desk.Apply(answer)));

        Assert.Equal(TransferStatus.Confirmed, story.Rest().State.Transfer!.Status);
        Assert.Equal(1, story.Desk.Assignments);
    }

    [Fact]
    public void Transfer_OfAnAnswerThatIsOnlyPlanned_TakesItsPlace()
    {
        story.Hear("Where is my parcel?");
        story.UntilCall(WritePurpose.Answer);
        story.Take(Transfer());

        Assert.DoesNotContain(story.Rest().Desk.Said, said => said.StartsWith("About", StringComparison.Ordinal));
        Assert.Equal(1, story.Desk.Assignments);
    }

    [Fact]
    public void Retry_OfARefusedTransfer_TriesTheSameOneAgain()
    {
        story.Calls = write => write.Kind == WriteKind.Assignment ? new WriteOutcome.Refused("team_not_found", "") : new WriteOutcome.Applied(story.Desk.Apply(write));
        story.Hear("I want to talk to a human");
        var id = story.Rest().State.Transfer!.Id;
        story.Calls = null;
        var retried = story.Take(Retry);

        Assert.Equal("TransferRetried WritePlanned", Story.Names(retried));
        Assert.Empty(story.Take(Retry));
        Assert.Equal((id, TransferStatus.Confirmed), (story.Rest().State.Transfer!.Id, story.State.Transfer!.Status));
        Assert.Equal(1, story.Desk.Assignments);
        Assert.Equal(2, story.Desk.Notes);
    }

    [Fact]
    public void Retry_OfWhatNeedsNone_MeansNothing()
    {
        story.Hear("I want to talk to a human");
        Assert.Empty(story.Take(Retry));
        story.Rest();

        Assert.Empty(story.Take(Retry));
    }

    [Fact]
    public void Pause_BeforeAnAnswer_HoldsItBackUntilResumed()
    {
        story.Hear("Where is my parcel?");
        story.UntilCall(WritePurpose.Answer);
        story.Take(Pause);
        Assert.Empty(story.Take(Pause));
        Assert.Equal(Phase.Paused, story.State.Phase);
        Assert.Empty(story.Wait(600).Rest().Desk.Own);
        story.Take(Resume);

        Assert.Empty(story.Take(Resume));
        Assert.Single(story.Rest().Desk.Said);
    }

    [Theory]
    [InlineData(WritePurpose.HandOffNote)]
    [InlineData(WritePurpose.TransferMessage)]
    [InlineData(WritePurpose.Transfer)]
    public void Pause_InTheMiddleOfATransfer_HoldsItUntilResumed(WritePurpose next)
    {
        story.Hear("I want to talk to a human");
        story.UntilCall(next);
        story.Take(Pause);
        story.Wait(600).Rest();
        Assert.Equal(0, story.Desk.Assignments);
        story.Take(Resume);

        Assert.Equal(TransferStatus.Confirmed, story.Rest().State.Transfer!.Status);
        Assert.Equal(1, story.Desk.Assignments);
        Assert.Equal(1, story.Desk.Notes);
        Assert.Single(story.Desk.Said);
    }

    [Fact]
    public void Pause_WhileACallIsUnderWay_StillFindsOutWhatBecameOfIt()
    {
        story.Hear("I want to talk to a human");
        story.UntilCall(WritePurpose.Transfer).Start();
        story.Take(Pause);
        story.Desk.Apply(story.Next.Write);
        story.Settle(new WriteOutcome.Unknown("time-out"));

        Assert.Equal(TransferStatus.Confirmed, story.Rest().State.Transfer!.Status);
        Assert.Equal(1, story.Desk.Assignments);
    }

    [Fact]
    public void Resume_AfterATeammateOnlyAnswered_GivesTheConversationBack()
    {
        story.Hear("Hello");
        story.See(story.Desk.Replies("Hi."));
        story.Take(Resume);

        Assert.Equal((2, true), (story.State.Episode, story.State.Hers));
        Assert.Empty(story.Take(Resume));
    }

    [Fact]
    public void Resume_OfAPauseInWhichATeammateAnswered_DoesBothAtOnce()
    {
        // A button pressed twice must not mean more than pressed once.
        story.Hear("Hello");
        story.Take(Pause);
        story.See(story.Desk.Replies("Hi."));
        story.Take(Resume);

        Assert.Equal((2, Phase.Listening), (story.State.Episode, story.State.Phase));
        Assert.Empty(story.Take(Resume));
    }

    [Fact]
    public void Resume_WhileAnotherTeamHasIt_DoesNotTakeItBack()
    {
        story.Hear("I want to talk to a human");
        story.Rest();
        story.See(story.Desk.Latest());

        Assert.Empty(story.Take(Resume));
        Assert.Equal(Phase.WithHuman, story.State.Phase);
    }

    [Fact]
    public void Resume_OfARefusedTransfer_LeavesItToARetry()
    {
        story.Calls = write => write.Kind == WriteKind.Assignment ? new WriteOutcome.Refused("team_not_found", "") : new WriteOutcome.Applied(story.Desk.Apply(write));
        story.Hear("I want to talk to a human");
        story.Rest();
        story.Take(Pause);
        Assert.Empty(story.Take(Retry));
        story.Take(Resume);
        Assert.Equal(Phase.Transferring, story.State.Phase);
        Assert.Empty(story.Rest().Take(Resume));
        story.Calls = null;
        story.Take(Retry);

        Assert.Equal(TransferStatus.Confirmed, story.Rest().State.Transfer!.Status);
    }

    [Fact]
    public void Operators_OfAnUnknownConversation_MeanNothing()
    {
        foreach (var asked in (ConversationInput[])[Transfer(), Retry, Pause, Resume])
            Assert.Empty(story.Take(asked));
    }
}
