using System.Globalization;

namespace Claudia.Engine.Tests;

public sealed class WriteEvidenceTests
{
    private readonly Story _story = new();

    /// <summary>The transfer's assignment is the next call, and its answer will be lost.</summary>
    private Story AssignmentLost(bool applied = true)
    {
        _story.Hear("I want to talk to a human");
        _story.UntilCall(WritePurpose.Transfer).Start();
        if (applied)
            _story.Desk.Apply(_story.Next.Write);
        _story.Settle(new WriteOutcome.Unknown("time-out"));
        return _story;
    }

    [Fact]
    public void Webhook_OfOurAssignment_ConfirmsTheTransfer()
    {
        AssignmentLost();
        _story.See(_story.Desk.Latest());

        Assert.Equal(TransferStatus.Confirmed, _story.State.Transfer!.Status);
        Assert.Equal(_story.Desk.Own.Last().Id, _story.State.Delivered[^1].PartId);
    }

    [Fact]
    public void OwnPart_ThatAssignsToHerself_IsNoTransfer()
    {
        // An answer can assign the conversation to its author on the way: that is not Level 2.
        AssignmentLost(applied: false);
        _story.Desk.Assign(new(Given.Seat.TeamId, Given.Seat.AdminId), Given.Claudia);
        _story.Wait(2).Look();

        Assert.Equal(TransferStatus.Pending, _story.State.Transfer!.Status);
        Assert.Equal(1, _story.Next.Absences);
    }

    [Fact]
    public void OwnPart_ThatAssignsToAnotherTeam_IsNoTransfer()
    {
        AssignmentLost(applied: false);
        _story.Desk.Assign(new(Given.Billing, null), Given.Claudia);
        _story.Rest();

        Assert.Equal(TransferStatus.Superseded, _story.State.Transfer!.Status);
    }

    [Fact]
    public void OwnPart_ThatNamesATeammateOfTheTeam_ConfirmsTheTransfer()
    {
        AssignmentLost(applied: false);
        _story.Desk.Apply(_story.Next.Write, roundRobin: true);
        _story.Desk.Assign(new("555", null));
        _story.Wait(2).Look();

        Assert.Equal(TransferStatus.Confirmed, _story.State.Transfer!.Status);
    }

    [Fact]
    public void RoundRobin_ThatTakesATeammateAtOnce_IsTheWantedTeam()
    {
        AssignmentLost(applied: false);
        _story.Desk.Assign(new(Given.Level2, Given.Teammate), new(AuthorKind.Bot, "balancer"));
        _story.See(_story.Desk.Latest());

        Assert.Equal(TransferStatus.Confirmed, _story.State.Transfer!.Status);
    }

    [Theory]
    [InlineData(WritePurpose.HandOffNote)]
    [InlineData(WritePurpose.TransferMessage)]
    [InlineData(WritePurpose.Transfer)]
    public void Call_DeliveredAfterItWasTakenForDead_IsCountedAsASecondOne(WritePurpose purpose)
    {
        _story.Hear("I want to talk to a human");
        _story.UntilCall(purpose).Start();
        var write = _story.Next.Write;
        _story.Settle(new WriteOutcome.Unknown("time-out"));
        _story.Rest();
        _story.Desk.Apply(write);
        var seen = _story.See(_story.Desk.Latest());

        Assert.Equal(write.Id, Assert.Single(seen.OfType<ConversationEvent.DuplicateSeen>()).WriteId);
        Assert.Equal(1, _story.State.Duplicates);
        Assert.Empty(_story.See(_story.Desk.Latest()));
    }

    [Fact]
    public void Call_ThatShowsBeforeTheOneThatWasTakenForIt_IsCountedToo()
    {
        _story.Hear("I want to talk to a human");
        _story.UntilCall(WritePurpose.HandOffNote).Start();
        _story.Desk.Apply(_story.Next.Write);
        var first = _story.Desk.Latest();
        _story.Desk.Apply(_story.Next.Write);
        _story.See(_story.Desk.Latest());

        Assert.Equal("DuplicateSeen", Story.Names(_story.See(first)));
    }

    [Fact]
    public void TeammateOfTheTeam_AssignedByOurSeat_IsNoSecondTransfer()
    {
        _story.Hear("I want to talk to a human");
        _story.Rest();
        _story.Desk.Assign(new(Given.Level2, Given.Teammate), Given.Claudia);
        _story.See(_story.Desk.Add(Given.Claudia, null, to: new(null, Given.Teammate)));

        Assert.Equal(0, _story.State.Duplicates);
    }

    [Fact]
    public void SameWords_SaidAgainForAnotherMessage_AreToldApart()
    {
        // The answers name no parts, and both turns were written before the first answer showed.
        _story.Rules = Given.Rules with { Escalation = new() { Repetition = null } };
        _story.Drafts = _ => Given.Draft("We are on it.");
        _story.Hear("Where is my parcel?");
        _story.UntilCall(WritePurpose.Answer).Start();
        var other = _story.Desk.Customer("And my invoice?");
        _story.Desk.Apply(_story.Next.Write);
        _story.Settle(new WriteOutcome.Applied(null));
        _story.See(other);
        _story.UntilCall(WritePurpose.Answer).Start();
        _story.See(_story.Desk.Latest());

        Assert.Equal(WriteStatus.InFlight, _story.Next.Status);
        Assert.NotNull(Assert.Single(_story.State.Delivered).PartId);
    }

    [Fact]
    public void Part_OfTheFirstAttempt_StillShowsTheWriteAfterTheSecondBegan()
    {
        _story.Hear("Where is my parcel?");
        _story.UntilCall(WritePurpose.Answer).Start();
        var late = _story.Desk.Add(Given.Claudia, _story.Next.Write.Text);
        var hidden = _story.Desk.Everything() with { Parts = [_story.Desk.Parts[0]] };
        _story.Desk.WritesNote("Newer than the answer that does not show yet.");
        var blind = hidden with { Parts = [.. hidden.Parts, _story.Desk.Parts[^1]] };
        _story.Settle(new WriteOutcome.Unknown("time-out"));
        while (_story.Next.Status == WriteStatus.Unknown)
            _story.Wait(20).Take(new ConversationInput.Looked(_story.Now, blind));
        _story.Start();
        _story.See(late);

        Assert.Equal(2, _story.Events.OfType<ConversationEvent.AttemptStarted>().Count());
        Assert.Equal(late.Parts[0].Id, Assert.Single(_story.State.Delivered).PartId);
    }

    [Fact]
    public void Part_WithTheSameWords_DoesNotShowAWriteThatWasCertainlyNotMade()
    {
        _story.Hear("Where is my parcel?");
        _story.UntilCall(WritePurpose.Answer).Start();
        _story.Settle(new WriteOutcome.Throttled(null, "429"));
        _story.See(_story.Desk.Add(Given.Claudia, _story.Next.Write.Text));

        Assert.DoesNotContain(_story.Events, it => it is ConversationEvent.WriteEnded { End: WriteEnd.Confirmed });
    }

    [Fact]
    public void WantedTeam_BeforeAnyCall_IsSomebodyElsesDoing()
    {
        _story.Hear("I want to talk to a human");
        _story.UntilCall(WritePurpose.Transfer);
        _story.Desk.Assign(new(Given.Level2, null), Given.Claudia);
        _story.Look();

        Assert.Equal(TransferStatus.Superseded, _story.State.Transfer!.Status);
        Assert.Empty(_story.State.Outbox);
    }

    [Fact]
    public void WantedTeam_AfterACallThatWasTakenForDead_IsOurDoing()
    {
        AssignmentLost(applied: false);
        _story.Until(it => it.Next.Status == WriteStatus.Planned);
        _story.Desk.Assign(new(Given.Level2, null), new(AuthorKind.Bot, "balancer"));
        _story.See(_story.Desk.Everything() with { Parts = [], Complete = false });

        Assert.Equal(TransferStatus.Confirmed, _story.State.Transfer!.Status);
    }

    [Fact]
    public void AnotherTeam_ShownByAWebhookOnly_IsLookedAtBeforeTheTransferIsGivenUp()
    {
        // The webhook shows the last change alone: ours may have come before it.
        AssignmentLost();
        _story.See(_story.Desk.Assign(new("555", null)));
        Assert.Equal(TransferStatus.Pending, _story.State.Transfer!.Status);
        _story.Wait(2).Look();

        Assert.Equal(TransferStatus.Confirmed, _story.State.Transfer!.Status);
    }

    [Fact]
    public void AnotherTeam_WhileOurCallMayStillArrive_IsNotTheLastWord()
    {
        AssignmentLost(applied: false);
        _story.Wait(2).Desk.Assign(new("555", null));
        _story.Look();
        Assert.Equal((Phase.WithHuman, TransferStatus.Pending), (_story.State.Phase, _story.State.Transfer!.Status));
        _story.Wait(10).Desk.Apply(_story.Next.Write);
        _story.Rest();

        Assert.Equal(TransferStatus.Confirmed, _story.State.Transfer!.Status);
    }

    [Fact]
    public void AnotherTeam_AfterTheSettleWindow_ComesFirst()
    {
        AssignmentLost(applied: false);
        _story.Wait(2).Desk.Assign(new("555", null));
        _story.Rest();

        Assert.Equal((TransferStatus.Superseded, "the conversation has moved on to team:555"), (_story.State.Transfer!.Status, _story.State.Transfer!.Detail));
        Assert.Equal(0, _story.Desk.Assignments);
    }

    [Fact]
    public void Teammate_WhoTakesItWhileTheCallIsPlanned_ComesFirst()
    {
        _story.Hear("I want to talk to a human");
        _story.UntilCall(WritePurpose.HandOffNote);
        _story.See(_story.Desk.Assign(new(null, Given.Teammate)));

        Assert.Equal(TransferStatus.Superseded, _story.State.Transfer!.Status);
        Assert.Empty(_story.State.Outbox);
        Assert.Empty(_story.Rest().Desk.Own);
    }
}
