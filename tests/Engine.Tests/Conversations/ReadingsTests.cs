namespace Claudia.Engine.Tests;

public sealed class ReadingsTests
{
    private readonly Story _story = new();

    private ConversationInput.Nudged Nudge(string? message = null, string? signal = null) => new(_story.Now, Road.Connector, message, signal);

    private ConversationInput.LookFailed Failure => new(_story.Now, "503");

    [Fact]
    public void Nudge_OfAnUnknownConversation_OwesAReading()
    {
        Assert.Equal("LookOwed", Story.Names(_story.Take(Nudge("1001"))));
        Assert.IsType<Effect.Look>(Assert.Single(_story.Pending));
        Assert.Empty(_story.Take(Nudge("1001")));
        Assert.Empty(_story.Take(Nudge()));
    }

    [Fact]
    public void Nudge_ForAMessageThatIsKnown_MeansNothing()
    {
        _story.Hear("Hello");
        _story.Rest();

        Assert.Empty(_story.Take(Nudge(_story.Desk.Parts[0].Id)));
    }

    [Fact]
    public void Nudge_ForTheFirstMessage_NamesItsSource()
    {
        _story.Take(Nudge("3381828792"));
        var first = _story.Desk.Customer("Hello").Parts[0] with { Id = Part.FirstOf("3381828792") };
        _story.Take(new ConversationInput.Looked(_story.Now, _story.Desk.Everything() with { Parts = [first] }));

        Assert.False(_story.State.Looking.Owed);
        Assert.Equal(0, _story.State.NewestPart);
        Assert.Empty(_story.Take(Nudge("3381828792")));
    }

    [Fact]
    public void Nudge_LaterAndWithoutAMessage_OwesAReadingAgain()
    {
        _story.Hear("Hello");
        _story.Rest();

        Assert.Equal("LookOwed", Story.Names(_story.Take(Nudge())));
        _story.Rest();
        Assert.Equal("LookOwed", Story.Names(_story.Take(Nudge())));
    }

    [Fact]
    public void Nudge_DuringAReading_IsNotSettledByIt()
    {
        // The message may have come after the reading began.
        _story.Hear("Hello");
        _story.Rest();
        var (began, shown) = (_story.Now, _story.Desk.Everything());
        _story.Wait(1).Desk.Customer("Still there?");
        _story.Take(Nudge());
        _story.Take(new ConversationInput.Looked(began, shown));

        Assert.True(_story.State.Looking.Owed);
        Assert.Equal(2, _story.Rest().Desk.Said.Count());
    }

    [Fact]
    public void Nudge_AfterReadingsHaveFailedForLong_HasOneMadeAtOnce()
    {
        _story.Take(Nudge());
        GiveUp();
        Assert.True(Assert.Single(_story.Pending).NotBefore > _story.Now);
        _story.Desk.Customer("Hello?");

        Assert.Equal("LookOwed", Story.Names(_story.Take(Nudge())));
        Assert.True(Assert.Single(_story.Pending).NotBefore <= _story.Now);
        Assert.Single(_story.Rest().Desk.Said);
    }

    [Fact]
    public void Reading_WithoutTheAnnouncedMessage_IsRepeatedForAWhile()
    {
        _story.Take(Nudge("9999"));
        _story.Rest();

        Assert.Equal(4, _story.Events.OfType<ConversationEvent.LookFailed>().Count());
        Assert.IsType<ConversationEvent.Looked>(_story.Events[^1]);
        Assert.Equal(Given.Start.AddSeconds(1 + 2 + 4 + 8), _story.Now);
    }

    [Fact]
    public void Reading_ThatShowsTheAnnouncedMessage_IsNotRepeated()
    {
        _story.Desk.Customer("Hello");
        _story.Take(Nudge(_story.Desk.Parts[0].Id));
        _story.Rest();

        Assert.Empty(_story.Events.OfType<ConversationEvent.LookFailed>());
        Assert.Single(_story.Desk.Said);
    }

    [Fact]
    public void Reading_Repeated_MeansNothing()
    {
        _story.Hear("Hello");
        var looked = new ConversationInput.Looked(_story.Now, _story.Desk.Everything());
        Assert.Equal("Looked", Story.Names(_story.Take(looked)));

        Assert.Empty(_story.Take(looked));
    }

    [Fact]
    public void Failure_BeforeTheNextReadingWasDue_IsTheSameOne()
    {
        _story.Hear("Hello");
        Assert.Equal("LookFailed", Story.Names(_story.Take(Failure)));
        Assert.Empty(_story.Take(Failure));
        _story.Wait(1);

        Assert.Equal("LookFailed", Story.Names(_story.Take(Failure)));
    }

    [Fact]
    public void Failures_OfReadings_WaitLongerAndLonger()
    {
        _story.Hear("Hello");
        var pauses = Enumerable.Range(0, 8).Select(_ =>
        {
            _story.Take(Failure);
            var pause = (_story.State.Looking.NotBefore!.Value - _story.Now).TotalSeconds;
            _story.Wait(pause);
            return pause;
        });

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], pauses);
    }

    [Fact]
    public void Failures_TooMany_EndTheWriteThatMayHaveHappened()
    {
        _story.Hear("I want to talk to a human");
        _story.UntilCall(WritePurpose.Transfer).Start();
        _story.Settle(new WriteOutcome.Unknown("time-out"));
        GiveUp();

        Assert.Equal(TransferStatus.Unresolved, _story.State.Transfer!.Status);
        Assert.Contains("could not be read", _story.State.Transfer.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Failure_OfAnUnknownConversation_IsNotStored() => Assert.Empty(_story.Take(Failure));

    [Fact]
    public void Missing_OfAnUnknownConversation_IsTakenForLateAndThenForNothing()
    {
        _story.Take(Nudge("1001"));
        for (var look = 0; look < 5; look++)
        {
            _story.Wait(60).Take(new ConversationInput.Missing(_story.Now));
            Assert.Empty(_story.Take(new ConversationInput.Missing(_story.Now)));
        }

        Assert.Equal("LookOwed LookFailed LookFailed LookFailed LookFailed Looked", Story.Names(_story.Events));
        Assert.Empty(_story.Pending);
    }

    [Fact]
    public void Missing_OfAKnownConversation_IsADeletion()
    {
        _story.Hear("I want to talk to a human");
        _story.UntilCall(WritePurpose.Transfer).Start();
        _story.Miss();

        Assert.Equal(Phase.Closed, _story.State.Phase);
        Assert.Equal(TransferStatus.Superseded, _story.State.Transfer!.Status);
        Assert.Empty(_story.Pending);
        Assert.Empty(_story.Take(new ConversationInput.Missing(_story.Now)));
        Assert.Empty(_story.Take(Nudge(signal: "vip")));
        Assert.Empty(_story.Take(Failure));
    }

    [Fact]
    public void Signal_OfTheWorkflow_IsKeptOnce()
    {
        Assert.Equal("SignalReceived LookOwed", Story.Names(_story.Take(Nudge("1001", "vip"))));
        Assert.Empty(_story.Take(Nudge("1001", "vip")));
        Assert.Equal("vip", Assert.Single(_story.State.Signals));
    }

    [Theory]
    [InlineData(4.9, true)]
    [InlineData(5, true)]
    [InlineData(5.1, false)]
    [InlineData(-4.9, true)]
    [InlineData(-60, false)]
    public void Reading_ByAClockThatDiffers_IsFreshOnlyAroundItsTime(double later, bool fresh)
    {
        _story.Hear("Hello");
        _story.Look();

        Assert.Equal(fresh, WriteProtocol.IsFresh(_story.State, _story.Rules.Timings, _story.Now.AddSeconds(later)));
    }

    private void GiveUp()
    {
        for (var failure = 0; failure < _story.Rules.Timings.LookFailures; failure++)
            _story.Wait(60).Take(Failure);
    }
}
