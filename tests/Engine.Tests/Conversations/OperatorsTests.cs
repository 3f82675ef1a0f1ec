namespace Claudia.Engine.Tests;

public sealed class OperatorsTests
{
    private readonly Story _story = new();

    private ConversationInput.TransferAsked Transfer(string? destination = null) => new ConversationInput.TransferAsked(_story.Now, "op", destination);

    private ConversationInput.RetryAsked Retry => new ConversationInput.RetryAsked(_story.Now, "op");

    private ConversationInput.PauseAsked Pause => new ConversationInput.PauseAsked(_story.Now, "op");

    private ConversationInput.ResumeAsked Resume => new ConversationInput.ResumeAsked(_story.Now, "op");

    [Theory]
    [InlineData(null, "level2", Given.Level2)]
    [InlineData("billing", "billing", Given.Billing)]
    [InlineData("no such team", "no such team", Given.Level2)]
    public void Transfer_ToADestination_GoesToItsTeam(string? asked, string destination, string team)
    {
        _story.Hear("Hello");
        _story.Rest();
        _story.Take(Transfer(asked));

        Assert.Equal((destination, team), (_story.State.Transfer!.Destination, _story.State.Transfer.TeamId));
        Assert.Equal(new(ReasonKind.Operator, "asked by op"), Assert.Single(_story.State.Transfer.Reasons));
        Assert.Empty(_story.Take(Transfer(asked)));
        Assert.Equal(team, _story.Rest().Desk.Assignee.Team);
    }

    [Fact]
    public void Transfer_WhileAnAnswerIsOnItsWay_WaitsForItsEnd()
    {
        _story.Hear("Where is my parcel?");
        _story.UntilCall(WritePurpose.Answer).Start();
        var answer = _story.Next.Write;
        _story.Take(Transfer());
        Assert.Equal(answer.Id, _story.Next.Write.Id);
        _story.Settle(new WriteOutcome.Applied(_story.Desk.Apply(answer)));

        Assert.Equal(TransferStatus.Confirmed, _story.Rest().State.Transfer!.Status);
        Assert.Equal(1, _story.Desk.Assignments);
    }

    [Fact]
    public void Transfer_OfAnAnswerThatIsOnlyPlanned_TakesItsPlace()
    {
        _story.Hear("Where is my parcel?");
        _story.UntilCall(WritePurpose.Answer);
        _story.Take(Transfer());

        Assert.DoesNotContain(_story.Rest().Desk.Said, said => said.StartsWith("About", StringComparison.Ordinal));
        Assert.Equal(1, _story.Desk.Assignments);
    }

    [Fact]
    public void Retry_OfARefusedTransfer_TriesTheSameOneAgain()
    {
        _story.Calls = write => write.Kind == WriteKind.Assignment ? new WriteOutcome.Refused("team_not_found", "") : new WriteOutcome.Applied(_story.Desk.Apply(write));
        _story.Hear("I want to talk to a human");
        var id = _story.Rest().State.Transfer!.Id;
        _story.Calls = null;
        var retried = _story.Take(Retry);

        Assert.Equal("TransferRetried WritePlanned", Story.Names(retried));
        Assert.Empty(_story.Take(Retry));
        Assert.Equal((id, TransferStatus.Confirmed), (_story.Rest().State.Transfer!.Id, _story.State.Transfer!.Status));
        Assert.Equal(1, _story.Desk.Assignments);
        Assert.Equal(2, _story.Desk.Notes);
    }

    /// <summary>Guards against a transfer without a word of why: with another admin's token, the note was refused as the assignment was.</summary>
    [Fact]
    public void Retry_AfterEverythingWasRefused_MakesTheNoteAndTheWordAsWell()
    {
        _story.Calls = _ => new WriteOutcome.Refused("wrong_admin", "");
        _story.Hear("I want to talk to a human");
        var id = _story.Rest().State.Transfer!.Id;
        _story.Calls = null;
        _story.Take(Retry);
        _story.Rest();

        Assert.Equal((1, 1), (_story.Desk.Assignments, _story.Desk.Said.Count()));
        Assert.Contains(Engine.Transfer.MarkerOf(id), Assert.Single(_story.Desk.Own, part => part.IsNote).Text, StringComparison.Ordinal);
        Assert.Empty(_story.State.Transfer!.Unmade);
    }

    /// <summary>A note that may still arrive is not made again: better none than two.</summary>
    [Fact]
    public void Retry_OfANoteThatMayHaveBeenMade_LeavesItOut()
    {
        _story.Calls = write => write.Kind == WriteKind.Assignment ? new WriteOutcome.Refused("team_not_found", "") : write.Purpose == WritePurpose.Diagnostic ? null : new WriteOutcome.Unknown("no answer");
        _story.Hear("I want to talk to a human");
        _story.Rest();
        _story.Calls = null;

        Assert.Equal("TransferRetried WritePlanned", Story.Names(_story.Take(Retry)));
        Assert.Equal(WritePurpose.Transfer, _story.Next.Write.Purpose);
    }

    [Fact]
    public void Retry_OfWhatNeedsNone_MeansNothing()
    {
        _story.Hear("I want to talk to a human");
        Assert.Empty(_story.Take(Retry));
        _story.Rest();

        Assert.Empty(_story.Take(Retry));
    }

    [Fact]
    public void Pause_BeforeAnAnswer_HoldsItBackUntilResumed()
    {
        _story.Hear("Where is my parcel?");
        _story.UntilCall(WritePurpose.Answer);
        _story.Take(Pause);
        Assert.Empty(_story.Take(Pause));
        Assert.Equal(Phase.Paused, _story.State.Phase);
        Assert.Empty(_story.Wait(600).Rest().Desk.Own);
        _story.Take(Resume);

        Assert.Empty(_story.Take(Resume));
        Assert.Single(_story.Rest().Desk.Said);
    }

    [Theory]
    [InlineData(WritePurpose.HandOffNote)]
    [InlineData(WritePurpose.TransferMessage)]
    [InlineData(WritePurpose.Transfer)]
    public void Pause_InTheMiddleOfATransfer_HoldsItUntilResumed(WritePurpose next)
    {
        _story.Hear("I want to talk to a human");
        _story.UntilCall(next);
        _story.Take(Pause);
        _story.Wait(600).Rest();
        Assert.Equal(0, _story.Desk.Assignments);
        _story.Take(Resume);

        Assert.Equal(TransferStatus.Confirmed, _story.Rest().State.Transfer!.Status);
        Assert.Equal(1, _story.Desk.Assignments);
        Assert.Equal(1, _story.Desk.Notes);
        Assert.Single(_story.Desk.Said);
    }

    [Fact]
    public void Pause_WhileACallIsUnderWay_StillFindsOutWhatBecameOfIt()
    {
        _story.Hear("I want to talk to a human");
        _story.UntilCall(WritePurpose.Transfer).Start();
        _story.Take(Pause);
        _story.Desk.Apply(_story.Next.Write);
        _story.Settle(new WriteOutcome.Unknown("time-out"));

        Assert.Equal(TransferStatus.Confirmed, _story.Rest().State.Transfer!.Status);
        Assert.Equal(1, _story.Desk.Assignments);
    }

    [Fact]
    public void Resume_AfterATeammateOnlyAnswered_GivesTheConversationBack()
    {
        _story.Hear("Hello");
        _story.See(_story.Desk.Replies("Hi."));
        _story.Take(Resume);

        Assert.Equal((2, true), (_story.State.Episode, _story.State.Hers));
        Assert.Empty(_story.Take(Resume));
    }

    /// <summary>Guards against a word over a person's: a process that stood still takes what was asked of it long ago.</summary>
    [Fact]
    public void Resume_AskedBeforeTheTeammateAnswered_MeansNothing()
    {
        _story.Hear("Hello");
        var asked = Resume;
        _story.Wait(30).See(_story.Desk.Replies("Hi."));

        Assert.Empty(_story.Take(asked));
        Assert.Equal(Phase.WithHuman, _story.State.Phase);
    }

    [Fact]
    public void Resume_OfAPauseInWhichATeammateAnswered_DoesBothAtOnce()
    {
        // A button pressed twice must not mean more than pressed once.
        _story.Hear("Hello");
        _story.Take(Pause);
        _story.See(_story.Desk.Replies("Hi."));
        _story.Take(Resume);

        Assert.Equal((2, Phase.Listening), (_story.State.Episode, _story.State.Phase));
        Assert.Empty(_story.Take(Resume));
    }

    [Fact]
    public void Resume_WhileAnotherTeamHasIt_DoesNotTakeItBack()
    {
        _story.Hear("I want to talk to a human");
        _story.Rest();
        _story.See(_story.Desk.Latest());

        Assert.Empty(_story.Take(Resume));
        Assert.Equal(Phase.WithHuman, _story.State.Phase);
    }

    [Fact]
    public void Resume_OfARefusedTransfer_LeavesItToARetry()
    {
        _story.Calls = write => write.Kind == WriteKind.Assignment ? new WriteOutcome.Refused("team_not_found", "") : new WriteOutcome.Applied(_story.Desk.Apply(write));
        _story.Hear("I want to talk to a human");
        _story.Rest();
        _story.Take(Pause);
        Assert.Empty(_story.Take(Retry));
        _story.Take(Resume);
        Assert.Equal(Phase.Transferring, _story.State.Phase);
        Assert.Empty(_story.Rest().Take(Resume));
        _story.Calls = null;
        _story.Take(Retry);

        Assert.Equal(TransferStatus.Confirmed, _story.Rest().State.Transfer!.Status);
    }

    [Fact]
    public void Operators_OfAnUnknownConversation_MeanNothing()
    {
        foreach (var asked in (ConversationInput[])[Transfer(), Retry, Pause, Resume])
            Assert.Empty(_story.Take(asked));
    }
}
