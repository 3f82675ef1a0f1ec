namespace Claudia.Engine.Tests;

public sealed class AttemptTests
{
    private readonly Story _story = new();

    private void Calling()
    {
        _story.Hear("I want to talk to a human");
        _story.UntilCall(WritePurpose.Transfer).Start();
    }

    [Fact]
    public void Deadline_ThatPasses_MakesTheOutcomeUnknown()
    {
        Calling();
        Assert.Equal(new Effect.Wake(_story.Next.Deadline!.Value), _story.Pending[0]);
        Assert.Empty(_story.Wait(14.9).Take(new ConversationInput.Woke(_story.Now)));
        _story.Wait(0.1).Take(new ConversationInput.Woke(_story.Now));

        Assert.Equal(WriteStatus.Unknown, _story.Next.Status);
        Assert.Empty(_story.Take(new ConversationInput.Woke(_story.Now)));
    }

    [Fact]
    public void Deadline_PassedByAClockThatIsAhead_StillLeavesTheWholeSettleWindow()
    {
        // The other host's clock is a minute ahead: the call of the first one may be under way for real.
        Calling();
        _story.Wait(60).Take(new ConversationInput.Woke(_story.Now));
        var noticed = _story.Now;
        _story.Until(it => it.Next.Status == WriteStatus.Planned);

        Assert.True(_story.Now >= noticed + _story.Rules.Timings.SettleWindow, "it is measured by the clock that noticed");
    }

    [Fact]
    public void Start_OfTheSameAttemptByTwo_IsOnesOnly()
    {
        _story.Hear("I want to talk to a human");
        _story.UntilCall(WritePurpose.HandOffNote);
        var second = new ConversationInput.AttemptStarting(_story.Now, _story.Next.Write.Id, 1, "other");
        _story.Start();

        Assert.Empty(_story.Take(second));
        Assert.Equal("host", _story.Next.Caller);
    }

    [Fact]
    public void Start_WithoutAFreshReading_IsNotAllowed()
    {
        _story.Hear("I want to talk to a human");
        _story.UntilCall(WritePurpose.HandOffNote).Wait(6);

        Assert.Empty(_story.Start());
        Assert.IsType<Effect.Look>(_story.Pending[0]);
    }

    [Fact]
    public void Start_OutOfTurn_IsNotAllowed()
    {
        _story.Hear("I want to talk to a human");
        _story.UntilCall(WritePurpose.HandOffNote);

        Assert.Empty(_story.Take(new ConversationInput.AttemptStarting(_story.Now, _story.State.Outbox[1].Write.Id, 1, "host")));
    }
}
