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
        story.Wait(2).Look();

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
}
