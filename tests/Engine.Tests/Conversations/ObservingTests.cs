namespace Claudia.Engine.Tests;

public sealed class ObservingTests
{
    private readonly Story _story = new();

    [Fact]
    public void Conversation_ThatNeverWasHers_IsNotTaken()
    {
        _story.Desk.Assign(new(Given.Level2, null));

        Assert.Empty(_story.See(_story.Desk.Customer("Hello")));
        Assert.Empty(_story.See(_story.Desk.Delete()));
        Assert.Empty(_story.Look());
    }

    [Fact]
    public void Conversation_ThatIsReadAndIsNotHers_SettlesTheNudgeAndNothingElse()
    {
        _story.Desk.Assign(new(Given.Level2, null));
        _story.Take(new ConversationInput.Nudged(_story.Now, Road.Connector));

        Assert.Equal("Looked", Story.Names(_story.Look()));
        Assert.Empty(_story.State.Messages);
    }

    [Fact]
    public void Conversation_ThatIsClosed_IsKnownAndNotAnswered()
    {
        _story.Desk.Customer("Hello");
        _story.Desk.Close();
        _story.See(_story.Desk.Everything());

        Assert.Equal((Phase.Closed, 0), (_story.State.Phase, _story.State.Episode));
        Assert.Empty(_story.Rest().Desk.Own);
    }

    [Fact]
    public void Parts_OfOneReading_AreTakenInTheOrderInWhichTheyWereWritten()
    {
        _story.Desk.Customer("One");
        _story.Desk.Customer("Two");
        _story.Desk.Customer("Three");
        var shown = _story.Desk.Everything();
        _story.See(shown with { Parts = [shown.Parts[2], shown.Parts[0], shown.Parts[1], shown.Parts[0]] });

        Assert.Equal(["One", "Two", "Three"], _story.Events.OfType<ConversationEvent.MessageReceived>().Select(it => it.Text));
    }

    [Fact]
    public void Message_AfterTheWorkflowGaveItToHer_IsAnsweredOnce()
    {
        // The usual way in: a bot greets, the workflow assigns, and both webhooks come twice and in any order.
        var greeting = _story.Desk.Add(new(AuthorKind.Bot, "operator"), "Hi!");
        var question = _story.Desk.Customer("Where is my parcel?");
        var given = _story.Desk.Assign(Given.Hers, new(AuthorKind.Bot, "workflow"));
        foreach (var webhook in (Snapshot[])[given, question, greeting, question, given])
            _story.See(webhook);
        _story.Rest();

        Assert.Single(_story.Desk.Said);
        Assert.Equal(1, _story.State.Episode);
    }
}
