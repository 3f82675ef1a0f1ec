using System.Globalization;

namespace Claudia.Engine.Tests;

public sealed class WriteEvidenceTests
{
    private readonly Story story = new();

    /// <summary>The transfer's assignment is the next call, and its answer will be lost.</summary>
    private Story AssignmentLost(bool applied = true)
    {
        story.Hear("I want to talk to a human");
        story.UntilCall(WritePurpose.Transfer).Start();
        if (applied)
            story.Desk.Apply(story.Next.Write);
        story.Settle(new WriteOutcome.Unknown("time-out"));
        return story;
    }

    [Fact]
    public void Webhook_OfOurAssignment_ConfirmsTheTransfer()
    {
        AssignmentLost();
        story.See(story.Desk.Latest());

        Assert.Equal(TransferStatus.Confirmed, story.State.Transfer!.Status);
        Assert.Equal(story.Desk.Own.Last().Id, story.State.Delivered[^1].PartId);
    }

    [Fact]
    public void OwnPart_ThatAssignsToHerself_IsNoTransfer()
    {
        // An answer can assign the conversation to its author on the way: that is not Level 2.
        AssignmentLost(applied: false);
        story.Desk.Assign(new(Given.Seat.TeamId, Given.Seat.AdminId), Given.Claudia);
        story.Wait(2).Look();

        Assert.Equal(TransferStatus.Pending, story.State.Transfer!.Status);
        Assert.Equal(1, story.Next.Absences);
    }

    [Fact]
    public void OwnPart_ThatAssignsToAnotherTeam_IsNoTransfer()
    {
        AssignmentLost(applied: false);
        story.Desk.Assign(new(Given.Billing, null), Given.Claudia);
        story.Rest();

        Assert.Equal(TransferStatus.Superseded, story.State.Transfer!.Status);
    }

    [Fact]
    public void OwnPart_ThatNamesATeammateOfTheTeam_ConfirmsTheTransfer()
    {
        AssignmentLost(applied: false);
        story.Desk.Apply(story.Next.Write, roundRobin: true);
        story.Desk.Assign(new("555", null));
        story.Wait(2).Look();

        Assert.Equal(TransferStatus.Confirmed, story.State.Transfer!.Status);
    }

    [Fact]
    public void RoundRobin_ThatTakesATeammateAtOnce_IsTheWantedTeam()
    {
        AssignmentLost(applied: false);
        story.Desk.Assign(new(Given.Level2, Given.Teammate), new(AuthorKind.Bot, "balancer"));
        story.See(story.Desk.Latest());

        Assert.Equal(TransferStatus.Confirmed, story.State.Transfer!.Status);
    }

    [Theory]
    [InlineData(WritePurpose.HandOffNote)]
    [InlineData(WritePurpose.TransferMessage)]
    [InlineData(WritePurpose.Transfer)]
    public void Call_DeliveredAfterItWasTakenForDead_IsCountedAsASecondOne(WritePurpose purpose)
    {
        story.Hear("I want to talk to a human");
        story.UntilCall(purpose).Start();
        var write = story.Next.Write;
        story.Settle(new WriteOutcome.Unknown("time-out"));
        story.Rest();
        story.Desk.Apply(write);
        var seen = story.See(story.Desk.Latest());

        Assert.Equal(write.Id, Assert.Single(seen.OfType<ConversationEvent.DuplicateSeen>()).WriteId);
        Assert.Equal(1, story.State.Duplicates);
        Assert.Empty(story.See(story.Desk.Latest()));
    }

    [Fact]
    public void Call_ThatShowsBeforeTheOneThatWasTakenForIt_IsCountedToo()
    {
        story.Hear("I want to talk to a human");
        story.UntilCall(WritePurpose.HandOffNote).Start();
        story.Desk.Apply(story.Next.Write);
        var first = story.Desk.Latest();
        story.Desk.Apply(story.Next.Write);
        story.See(story.Desk.Latest());

        Assert.Equal("DuplicateSeen", Story.Names(story.See(first)));
    }

    [Fact]
    public void TeammateOfTheTeam_AssignedByOurSeat_IsNoSecondTransfer()
    {
        story.Hear("I want to talk to a human");
        story.Rest();
        story.Desk.Assign(new(Given.Level2, Given.Teammate), Given.Claudia);
        story.See(story.Desk.Add(Given.Claudia, null, to: new(null, Given.Teammate)));

        Assert.Equal(0, story.State.Duplicates);
    }

    [Fact]
    public void SameWords_SaidAgainForAnotherMessage_AreToldApart()
    {
        // The answers name no parts, and both turns were written before the first answer showed.
        story.Drafts = _ => Given.Draft("We are on it.");
        story.Hear("Where is my parcel?");
        story.UntilCall(WritePurpose.Answer).Start();
        var other = story.Desk.Customer("And my invoice?");
        story.Desk.Apply(story.Next.Write);
        story.Settle(new WriteOutcome.Applied(null));
        story.See(other);
        story.UntilCall(WritePurpose.Answer).Start();
        story.See(story.Desk.Latest());

        Assert.Equal(WriteStatus.InFlight, story.Next.Status);
        Assert.NotNull(Assert.Single(story.State.Delivered).PartId);
    }

    [Fact]
    public void Part_OfTheFirstAttempt_StillShowsTheWriteAfterTheSecondBegan()
    {
        story.Hear("Where is my parcel?");
        story.UntilCall(WritePurpose.Answer).Start();
        var late = story.Desk.Add(Given.Claudia, story.Next.Write.Text);
        var hidden = story.Desk.Everything() with { Parts = [story.Desk.Parts[0]] };
        story.Desk.WritesNote("Newer than the answer that does not show yet.");
        var blind = hidden with { Parts = [.. hidden.Parts, story.Desk.Parts[^1]] };
        story.Settle(new WriteOutcome.Unknown("time-out"));
        while (story.Next.Status == WriteStatus.Unknown)
            story.Wait(20).Take(new ConversationInput.Looked(story.Now, blind));
        story.Start();
        story.See(late);

        Assert.Equal(2, story.Events.OfType<ConversationEvent.AttemptStarted>().Count());
        Assert.Equal(late.Parts[0].Id, Assert.Single(story.State.Delivered).PartId);
    }

    [Fact]
    public void Part_WithTheSameWords_DoesNotShowAWriteThatWasCertainlyNotMade()
    {
        story.Hear("Where is my parcel?");
        story.UntilCall(WritePurpose.Answer).Start();
        story.Settle(new WriteOutcome.Throttled(null, "429"));
        story.See(story.Desk.Add(Given.Claudia, story.Next.Write.Text));

        Assert.DoesNotContain(story.Events, it => it is ConversationEvent.WriteEnded { End: WriteEnd.Confirmed });
    }

    [Fact]
    public void WantedTeam_BeforeAnyCall_IsSomebodyElsesDoing()
    {
        story.Hear("I want to talk to a human");
        story.UntilCall(WritePurpose.Transfer);
        story.Desk.Assign(new(Given.Level2, null), Given.Claudia);
        story.Look();

        Assert.Equal(TransferStatus.Superseded, story.State.Transfer!.Status);
        Assert.Empty(story.State.Outbox);
    }

    [Fact]
    public void WantedTeam_AfterACallThatWasTakenForDead_IsOurDoing()
    {
        AssignmentLost(applied: false);
        story.Until(it => it.Next.Status == WriteStatus.Planned);
        story.Desk.Assign(new(Given.Level2, null), new(AuthorKind.Bot, "balancer"));
        story.See(story.Desk.Everything() with { Parts = [], Complete = false });

        Assert.Equal(TransferStatus.Confirmed, story.State.Transfer!.Status);
    }

    [Fact]
    public void AnotherTeam_ShownByAWebhookOnly_IsLookedAtBeforeTheTransferIsGivenUp()
    {
        // The webhook shows the last change alone: ours may have come before it.
        AssignmentLost();
        story.See(story.Desk.Assign(new("555", null)));
        Assert.Equal(TransferStatus.Pending, story.State.Transfer!.Status);
        story.Wait(2).Look();

        Assert.Equal(TransferStatus.Confirmed, story.State.Transfer!.Status);
    }

    [Fact]
    public void AnotherTeam_WhileOurCallMayStillArrive_IsNotTheLastWord()
    {
        AssignmentLost(applied: false);
        story.Wait(2).Desk.Assign(new("555", null));
        story.Look();
        Assert.Equal((Phase.WithHuman, TransferStatus.Pending), (story.State.Phase, story.State.Transfer!.Status));
        story.Wait(10).Desk.Apply(story.Next.Write);
        story.Rest();

        Assert.Equal(TransferStatus.Confirmed, story.State.Transfer!.Status);
    }

    [Fact]
    public void AnotherTeam_AfterTheSettleWindow_ComesFirst()
    {
        AssignmentLost(applied: false);
        story.Wait(2).Desk.Assign(new("555", null));
        story.Rest();

        Assert.Equal((TransferStatus.Superseded, "the conversation has moved on to team:555"), (story.State.Transfer!.Status, story.State.Transfer!.Detail));
        Assert.Equal(0, story.Desk.Assignments);
    }

    [Fact]
    public void Teammate_WhoTakesItWhileTheCallIsPlanned_ComesFirst()
    {
        story.Hear("I want to talk to a human");
        story.UntilCall(WritePurpose.HandOffNote);
        story.See(story.Desk.Assign(new(null, Given.Teammate)));

        Assert.Equal(TransferStatus.Superseded, story.State.Transfer!.Status);
        Assert.Empty(story.State.Outbox);
        Assert.Empty(story.Rest().Desk.Own);
    }
}
