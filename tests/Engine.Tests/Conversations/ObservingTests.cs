namespace Claudia.Engine.Tests;

public sealed class ObservingTests
{
    private readonly Story story = new();

    [Fact]
    public void Conversation_ThatNeverWasHers_IsNotTaken()
    {
        story.Desk.Assign(new(Given.Level2, null));

        Assert.Empty(story.See(story.Desk.Customer("Hello")));
        Assert.Empty(story.See(story.Desk.Delete()));
        Assert.Empty(story.Look());
    }

    [Fact]
    public void Conversation_ThatIsReadAndIsNotHers_SettlesTheNudgeAndNothingElse()
    {
        story.Desk.Assign(new(Given.Level2, null));
        story.Take(new ConversationInput.Nudged(story.Now, Road.Connector));

        Assert.Equal("Looked", Story.Names(story.Look()));
        Assert.Empty(story.State.Messages);
    }

    [Fact]
    public void Conversation_ThatIsClosed_IsKnownAndNotAnswered()
    {
        story.Desk.Customer("Hello");
        story.Desk.Close();
        story.See(story.Desk.Everything());

        Assert.Equal((Phase.Closed, 0), (story.State.Phase, story.State.Episode));
        Assert.Empty(story.Rest().Desk.Own);
    }

    [Fact]
    public void Parts_OfOneReading_AreTakenInTheOrderInWhichTheyWereWritten()
    {
        story.Desk.Customer("One");
        story.Desk.Customer("Two");
        story.Desk.Customer("Three");
        var shown = story.Desk.Everything();
        story.See(shown with { Parts = [shown.Parts[2], shown.Parts[0], shown.Parts[1], shown.Parts[0]] });

        Assert.Equal(["One", "Two", "Three"], story.Events.OfType<ConversationEvent.MessageReceived>().Select(it => it.Text));
    }

    [Fact]
    public void Ticket_StaysOne()
    {
        story.Desk.Kind = ConversationKind.Ticket;
        story.Hear("Hello");
        story.Desk.Kind = ConversationKind.Conversation;
        story.Hear("Hello again");

        Assert.Equal(ConversationKind.Ticket, story.State.Kind);
    }

    [Fact]
    public void Conversation_CanBecomeATicket()
    {
        story.Hear("Hello");
        story.Desk.Kind = ConversationKind.Ticket;
        story.Hear("Hello again");

        Assert.Equal(ConversationKind.Ticket, story.State.Kind);
    }

    [Fact]
    public void Message_AfterTheWorkflowGaveItToHer_IsAnsweredOnce()
    {
        // The usual way in: a bot greets, the workflow assigns, and both webhooks come twice and in any order.
        var greeting = story.Desk.Add(new(AuthorKind.Bot, "operator"), "Hi!");
        var question = story.Desk.Customer("Where is my parcel?");
        var given = story.Desk.Assign(Given.Hers, new(AuthorKind.Bot, "workflow"));
        foreach (var webhook in (Snapshot[])[given, question, greeting, question, given])
            story.See(webhook);
        story.Rest();

        Assert.Single(story.Desk.Said);
        Assert.Equal(1, story.State.Episode);
    }
}
