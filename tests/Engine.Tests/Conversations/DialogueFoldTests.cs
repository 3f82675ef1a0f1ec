namespace Claudia.Engine.Tests;

public sealed class DialogueFoldTests
{
    private readonly Story _story = new();

    /// <summary>The webhook of the newest message comes first, and then the reading with all that was before it.</summary>
    private void GivenWithAHistoryOf(int messages)
    {
        for (var number = 1; number <= messages; number++)
        {
            _story.Wait(1).Desk.Customer($"Old {number}");
            _story.Desk.Add(new(AuthorKind.Bot, "operator"), "Somebody will be with you.");
        }
        _story.Hear("I want to talk to a human");
        _story.Look();
    }

    [Fact]
    public void Messages_ShownAfterANewerOne_StandBeforeIt()
    {
        GivenWithAHistoryOf(3);

        Assert.Equal(["Old 1", "Old 2", "Old 3", "I want to talk to a human"], _story.State.Messages.Select(message => message.Text));
    }

    [Fact]
    public void Message_WithALongHistoryBehindIt_IsStillJudged()
    {
        GivenWithAHistoryOf(60);
        _story.Rest();

        Assert.Equal(ReasonKind.AsksForPerson, Assert.Single(_story.State.Transfer!.Reasons).Kind);
        Assert.Contains("Customer: I want to talk to a human", _story.Desk.Own.First().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Message_ThatComesAfterANewerOneWasJudged_IsAnsweredToo()
    {
        var late = _story.Desk.Customer("My order is 1234");
        _story.Hear("Where is my parcel?");
        _story.Take(new ConversationInput.Looked(_story.Now, _story.Desk.Latest()));
        _story.UntilCall(WritePurpose.Answer);
        _story.See(late);

        Assert.Empty(_story.State.Outbox);
        Assert.Equal(2, _story.State.Waiting.Length);
        _story.Rest();
        Assert.Empty(_story.State.Waiting);
        Assert.Single(_story.Desk.Said);
    }

    [Fact]
    public void Message_FromBeforeATeammatesReply_DoesNotWait()
    {
        var late = _story.Desk.Customer("Where is my parcel?");
        _story.Wait(1).See(_story.Desk.Replies("It is on its way."));
        _story.See(late);

        Assert.Empty(_story.State.Waiting);
        Assert.Equal([Speaker.Customer, Speaker.Teammate], _story.State.Messages.Select(message => message.Speaker));
    }

    [Fact]
    public void OwnAnswer_WhoseTimeIsOurs_StandsByItsPart()
    {
        // Our clock is a minute ahead of Intercom's.
        _story.Hear("Where is my parcel?");
        _story.UntilCall(WritePurpose.Answer).Start();
        var part = _story.Desk.Apply(_story.Next.Write);
        _story.Take(new ConversationInput.AttemptSettled(_story.Now.AddMinutes(1), _story.Next.Write.Id, 1, new WriteOutcome.Applied(part)));
        _story.Hear("Thanks");

        Assert.Equal([Speaker.Customer, Speaker.Claudia, Speaker.Customer], _story.State.Messages.Select(message => message.Speaker));
        Assert.Equal(_story.Desk.Parts[^1].Id, Assert.Single(_story.State.Waiting).Id);
    }

    [Fact]
    public void Messages_MoreThanCanWait_LeaveTheNewest()
    {
        for (var number = 1; number <= 25; number++)
            _story.Hear($"Question {number}");

        Assert.Equal(ConversationState.WaitingKept, _story.State.Waiting.Length);
        Assert.Equal(_story.Desk.Parts[^1].Id, _story.State.Waiting[^1].Id);
        Assert.Empty(_story.Rest().State.Waiting);
    }

    [Fact]
    public void Attachment_WithoutWords_IsAMessage()
    {
        var shown = _story.Desk.Add(Given.Customer, null);
        _story.See(shown with { Parts = [shown.Parts[0] with { Attachments = 2 }] });

        Assert.Equal(("", 2), (_story.State.Messages[0].Text, _story.State.Messages[0].Attachments));
        Assert.Single(_story.State.Waiting);
    }

    [Theory]
    [InlineData(AuthorKind.Customer, null)]
    [InlineData(AuthorKind.Bot, "A greeting")]
    public void Part_OfNobodysWords_IsNoMessage(AuthorKind author, string? text)
    {
        _story.See(_story.Desk.Add(new(author, "x"), text));

        Assert.Empty(_story.State.Messages);
    }
}
