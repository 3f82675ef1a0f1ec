namespace Claudia.Engine.Tests;

public sealed class AttemptTests
{
    private readonly Story story = new();

    private void Calling()
    {
        story.Hear("I want to talk to a human");
        story.UntilCall(WritePurpose.Transfer).Start();
    }

    [Fact]
    public void Deadline_ThatPasses_MakesTheOutcomeUnknown()
    {
        Calling();
        Assert.Equal(new Effect.Wake(story.Next.Deadline!.Value), story.Pending[0]);
        Assert.Empty(story.Wait(14.9).Take(new ConversationInput.Woke(story.Now)));
        story.Wait(0.1).Take(new ConversationInput.Woke(story.Now));

        Assert.Equal(WriteStatus.Unknown, story.Next.Status);
        Assert.Empty(story.Take(new ConversationInput.Woke(story.Now)));
    }

    [Fact]
    public void Deadline_PassedByAClockThatIsAhead_StillLeavesTheWholeSettleWindow()
    {
        // The other host's clock is a minute ahead: the call of the first one may be under way for real.
        Calling();
        story.Wait(60).Take(new ConversationInput.Woke(story.Now));
        var noticed = story.Now;
        story.Until(it => it.Next.Status == WriteStatus.Planned);

        Assert.True(story.Now >= noticed + story.Rules.Timings.SettleWindow, "it is measured by the clock that noticed");
    }

    [Fact]
    public void Start_OfTheSameAttemptByTwo_IsOnesOnly()
    {
        story.Hear("I want to talk to a human");
        story.UntilCall(WritePurpose.HandOffNote);
        var second = new ConversationInput.AttemptStarting(story.Now, story.Next.Write.Id, 1, "other");
        story.Start();

        Assert.Empty(story.Take(second));
        Assert.Equal("host", story.Next.Caller);
    }

    [Fact]
    public void Start_WithoutAFreshReading_IsNotAllowed()
    {
        story.Hear("I want to talk to a human");
        story.UntilCall(WritePurpose.HandOffNote).Wait(6);

        Assert.Empty(story.Start());
        Assert.IsType<Effect.Look>(story.Pending[0]);
    }

    [Fact]
    public void Start_OutOfTurn_IsNotAllowed()
    {
        story.Hear("I want to talk to a human");
        story.UntilCall(WritePurpose.HandOffNote);

        Assert.Empty(story.Take(new ConversationInput.AttemptStarting(story.Now, story.State.Outbox[1].Write.Id, 1, "host")));
    }
}
