namespace Claudia.Engine.Tests;

public sealed class DialogueFoldTests
{
    private readonly Story story = new();

    /// <summary>The webhook of the newest message comes first, and then the reading with all that was before it.</summary>
    private void GivenWithAHistoryOf(int messages)
    {
        for (var number = 1; number <= messages; number++)
        {
            story.Wait(1).Desk.Customer($"Old {number}");
            story.Desk.Add(new(AuthorKind.Bot, "operator"), "Somebody will be with you.");
        }
        story.Hear("I want to talk to a human");
        story.Look();
    }

    [Fact]
    public void Messages_ShownAfterANewerOne_StandBeforeIt()
    {
        GivenWithAHistoryOf(3);

        Assert.Equal(["Old 1", "Old 2", "Old 3", "I want to talk to a human"], story.State.Messages.Select(message => message.Text));
    }

    [Fact]
    public void Message_WithALongHistoryBehindIt_IsStillJudged()
    {
        GivenWithAHistoryOf(60);
        story.Rest();

        Assert.Equal(ReasonKind.AsksForPerson, Assert.Single(story.State.Transfer!.Reasons).Kind);
        Assert.Contains("Customer: I want to talk to a human", story.Desk.Own.First().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Message_ThatComesAfterANewerOneWasJudged_IsAnsweredToo()
    {
        var late = story.Desk.Customer("My order is 1234");
        story.Hear("Where is my parcel?");
        story.Take(new ConversationInput.Looked(story.Now, story.Desk.Latest()));
        story.UntilCall(WritePurpose.Answer);
        story.See(late);

        Assert.Empty(story.State.Outbox);
        Assert.Equal(2, story.State.Waiting.Length);
        story.Rest();
        Assert.Empty(story.State.Waiting);
        Assert.Single(story.Desk.Said);
    }

    [Fact]
    public void Message_FromBeforeATeammatesReply_DoesNotWait()
    {
        var late = story.Desk.Customer("Where is my parcel?");
        story.Wait(1).See(story.Desk.Replies("It is on its way."));
        story.See(late);

        Assert.Empty(story.State.Waiting);
        Assert.Equal([Speaker.Customer, Speaker.Teammate], story.State.Messages.Select(message => message.Speaker));
    }

    [Fact]
    public void OwnAnswer_WhoseTimeIsOurs_StandsByItsPart()
    {
        // Our clock is a minute ahead of Intercom's.
        story.Hear("Where is my parcel?");
        story.UntilCall(WritePurpose.Answer).Start();
        var part = story.Desk.Apply(story.Next.Write);
        story.Take(new ConversationInput.AttemptSettled(story.Now.AddMinutes(1), story.Next.Write.Id, 1, new WriteOutcome.Applied(part)));
        story.Hear("Thanks");

        Assert.Equal([Speaker.Customer, Speaker.Claudia, Speaker.Customer], story.State.Messages.Select(message => message.Speaker));
        Assert.Equal(story.Desk.Parts[^1].Id, Assert.Single(story.State.Waiting).Id);
    }

    [Fact]
    public void Messages_MoreThanCanWait_LeaveTheNewest()
    {
        for (var number = 1; number <= 25; number++)
            story.Hear($"Question {number}");

        Assert.Equal(ConversationState.WaitingKept, story.State.Waiting.Length);
        Assert.Equal(story.Desk.Parts[^1].Id, story.State.Waiting[^1].Id);
        Assert.Empty(story.Rest().State.Waiting);
    }

    [Fact]
    public void Attachment_WithoutWords_IsAMessage()
    {
        var shown = story.Desk.Add(Given.Customer, null);
        story.See(shown with { Parts = [shown.Parts[0] with { Attachments = 2 }] });

        Assert.Equal(("", 2), (story.State.Messages[0].Text, story.State.Messages[0].Attachments));
        Assert.Single(story.State.Waiting);
    }

    [Theory]
    [InlineData(AuthorKind.Customer, null)]
    [InlineData(AuthorKind.Bot, "A greeting")]
    public void Part_OfNobodysWords_IsNoMessage(AuthorKind author, string? text)
    {
        story.See(story.Desk.Add(new(author, "x"), text));

        Assert.Empty(story.State.Messages);
    }
}
