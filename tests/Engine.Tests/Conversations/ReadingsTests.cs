namespace Claudia.Engine.Tests;

public sealed class ReadingsTests
{
    private readonly Story story = new();

    private ConversationInput.Nudged Nudge(string? message = null, string? signal = null) => new(story.Now, Road.Connector, message, signal);

    private ConversationInput.LookFailed Failure => new(story.Now, "503");

    [Fact]
    public void Nudge_OfAnUnknownConversation_OwesAReading()
    {
        Assert.Equal("LookOwed", Story.Names(story.Take(Nudge("1001"))));
        Assert.IsType<Effect.Look>(Assert.Single(story.Pending));
        Assert.Empty(story.Take(Nudge("1001")));
        Assert.Empty(story.Take(Nudge()));
    }

    [Fact]
    public void Nudge_ForAMessageThatIsKnown_MeansNothing()
    {
        story.Hear("Hello");
        story.Rest();

        Assert.Empty(story.Take(Nudge(story.Desk.Parts[0].Id)));
    }

    [Fact]
    public void Nudge_ForTheFirstMessage_NamesItsSource()
    {
        story.Take(Nudge("3381828792"));
        var first = story.Desk.Customer("Hello").Parts[0] with { Id = Part.FirstOf("3381828792") };
        story.Take(new ConversationInput.Looked(story.Now, story.Desk.Everything() with { Parts = [first] }));

        Assert.False(story.State.Looking.Owed);
        Assert.Equal(0, story.State.NewestPart);
        Assert.Empty(story.Take(Nudge("3381828792")));
    }

    [Fact]
    public void Nudge_LaterAndWithoutAMessage_OwesAReadingAgain()
    {
        story.Hear("Hello");
        story.Rest();

        Assert.Equal("LookOwed", Story.Names(story.Take(Nudge())));
        story.Rest();
        Assert.Equal("LookOwed", Story.Names(story.Take(Nudge())));
    }

    [Fact]
    public void Nudge_DuringAReading_IsNotSettledByIt()
    {
        // The message may have come after the reading began.
        story.Hear("Hello");
        story.Rest();
        var (began, shown) = (story.Now, story.Desk.Everything());
        story.Wait(1).Desk.Customer("Still there?");
        story.Take(Nudge());
        story.Take(new ConversationInput.Looked(began, shown));

        Assert.True(story.State.Looking.Owed);
        Assert.Equal(2, story.Rest().Desk.Said.Count());
    }

    [Fact]
    public void Nudge_AfterReadingsWereGivenUp_OwesOneAgain()
    {
        // Else a conversation that could not be read for an hour would never be read again.
        story.Take(Nudge());
        GiveUp();
        Assert.Empty(story.Pending);
        story.Desk.Customer("Hello?");

        Assert.Equal("LookOwed", Story.Names(story.Take(Nudge())));
        Assert.Single(story.Rest().Desk.Said);
    }

    [Fact]
    public void Reading_WithoutTheAnnouncedMessage_IsRepeatedForAWhile()
    {
        story.Take(Nudge("9999"));
        story.Rest();

        Assert.Equal(4, story.Events.OfType<ConversationEvent.LookFailed>().Count());
        Assert.IsType<ConversationEvent.Looked>(story.Events[^1]);
        Assert.Equal(Given.Start.AddSeconds(1 + 2 + 4 + 8), story.Now);
    }

    [Fact]
    public void Reading_ThatShowsTheAnnouncedMessage_IsNotRepeated()
    {
        story.Desk.Customer("Hello");
        story.Take(Nudge(story.Desk.Parts[0].Id));
        story.Rest();

        Assert.Empty(story.Events.OfType<ConversationEvent.LookFailed>());
        Assert.Single(story.Desk.Said);
    }

    [Fact]
    public void Reading_Repeated_MeansNothing()
    {
        story.Hear("Hello");
        var looked = new ConversationInput.Looked(story.Now, story.Desk.Everything());
        Assert.Equal("Looked", Story.Names(story.Take(looked)));

        Assert.Empty(story.Take(looked));
    }

    [Fact]
    public void Failure_BeforeTheNextReadingWasDue_IsTheSameOne()
    {
        story.Hear("Hello");
        Assert.Equal("LookFailed", Story.Names(story.Take(Failure)));
        Assert.Empty(story.Take(Failure));
        story.Wait(1);

        Assert.Equal("LookFailed", Story.Names(story.Take(Failure)));
    }

    [Fact]
    public void Failures_OfReadings_WaitLongerAndLonger()
    {
        story.Hear("Hello");
        var pauses = Enumerable.Range(0, 8).Select(_ =>
        {
            story.Take(Failure);
            var pause = (story.State.Looking.NotBefore!.Value - story.Now).TotalSeconds;
            story.Wait(pause);
            return pause;
        });

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], pauses);
    }

    [Fact]
    public void Failures_TooMany_EndTheWriteThatMayHaveHappened()
    {
        story.Hear("I want to talk to a human");
        story.UntilCall(WritePurpose.Transfer).Start();
        story.Settle(new WriteOutcome.Unknown("time-out"));
        GiveUp();

        Assert.Equal(TransferStatus.Unresolved, story.State.Transfer!.Status);
        Assert.Contains("could not be read", story.State.Transfer.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Failure_OfAnUnknownConversation_IsNotStored() => Assert.Empty(story.Take(Failure));

    [Fact]
    public void Missing_OfAnUnknownConversation_IsTakenForLateAndThenForNothing()
    {
        story.Take(Nudge("1001"));
        for (var look = 0; look < 5; look++)
        {
            story.Wait(60).Take(new ConversationInput.Missing(story.Now));
            Assert.Empty(story.Take(new ConversationInput.Missing(story.Now)));
        }

        Assert.Equal("LookOwed LookFailed LookFailed LookFailed LookFailed Looked", Story.Names(story.Events));
        Assert.Empty(story.Pending);
    }

    [Fact]
    public void Missing_OfAKnownConversation_IsADeletion()
    {
        story.Hear("I want to talk to a human");
        story.UntilCall(WritePurpose.Transfer).Start();
        story.Miss();

        Assert.Equal(Phase.Closed, story.State.Phase);
        Assert.Equal(TransferStatus.Superseded, story.State.Transfer!.Status);
        Assert.Empty(story.Pending);
        Assert.Empty(story.Take(new ConversationInput.Missing(story.Now)));
        Assert.Empty(story.Take(Nudge(signal: "vip")));
        Assert.Empty(story.Take(Failure));
    }

    [Fact]
    public void Signal_OfTheWorkflow_IsKeptOnce()
    {
        Assert.Equal("SignalReceived LookOwed", Story.Names(story.Take(Nudge("1001", "vip"))));
        Assert.Empty(story.Take(Nudge("1001", "vip")));
        Assert.Equal("vip", Assert.Single(story.State.Signals));
    }

    [Theory]
    [InlineData(4.9, true)]
    [InlineData(5, true)]
    [InlineData(5.1, false)]
    [InlineData(-4.9, true)]
    [InlineData(-60, false)]
    public void Reading_ByAClockThatDiffers_IsFreshOnlyAroundItsTime(double later, bool fresh)
    {
        story.Hear("Hello");
        story.Look();

        Assert.Equal(fresh, WriteProtocol.IsFresh(story.State, story.Rules.Timings, story.Now.AddSeconds(later)));
    }

    private void GiveUp()
    {
        for (var failure = 0; failure < story.Rules.Timings.LookFailures; failure++)
            story.Wait(60).Take(Failure);
    }
}
