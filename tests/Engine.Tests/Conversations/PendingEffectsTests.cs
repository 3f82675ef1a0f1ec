namespace Claudia.Engine.Tests;

public sealed class PendingEffectsTests
{
    private readonly Story story = new();

    [Fact]
    public void Nothing_IsPendingInAConversationThatIsUnknown() => Assert.Empty(story.Pending);

    [Fact]
    public void Message_IsReadFirstAndDraftedAfterTheWait()
    {
        story.Hear("Hello");
        Assert.IsType<Effect.Look>(Assert.Single(story.Pending));
        story.Look();

        Assert.Equal(new Effect.MakeDraft(story.Now.AddSeconds(2), story.Desk.Parts[0].Id), Assert.Single(story.Pending));
    }

    [Fact]
    public void Message_ThatNeedsNoDraft_IsJudgedAfterTheWait()
    {
        story.Hear("I want to talk to a human");
        story.Look();

        Assert.Equal(new Effect.Wake(story.Now.AddSeconds(2)), Assert.Single(story.Pending));
    }

    [Fact]
    public void Message_WhoseReadingFails_IsDraftedMeanwhile()
    {
        story.Hear("Hello");
        story.Take(new ConversationInput.LookFailed(story.Now, "503"));

        Assert.Equal([typeof(Effect.Look), typeof(Effect.MakeDraft)], story.Pending.Select(effect => effect.GetType()));
        Assert.Equal(story.Now.AddSeconds(1), story.Pending[0].NotBefore);
    }

    [Fact]
    public void Answer_WithoutAFreshReading_IsReadFirst()
    {
        story.Hear("Hello");
        story.UntilCall(WritePurpose.Answer).Wait(10);

        Assert.IsType<Effect.Look>(Assert.Single(story.Pending));
    }

    [Fact]
    public void Call_UnderWay_IsWaitedForUntilItsDeadline()
    {
        story.Hear("Hello");
        story.UntilCall(WritePurpose.Answer).Start();

        Assert.Equal(new Effect.Wake(story.Now.AddSeconds(15)), Assert.Single(story.Pending));
    }

    [Fact]
    public void Call_OfUnknownOutcome_IsLookedForSoon()
    {
        story.Hear("Hello");
        story.UntilCall(WritePurpose.Answer).Start();
        story.Settle(new WriteOutcome.Unknown("time-out"));

        Assert.Equal(new Effect.Look(story.Now.AddSeconds(1)), Assert.Single(story.Pending));
    }

    [Fact]
    public void Call_OfUnknownOutcomeInAPause_IsStillLookedFor()
    {
        story.Hear("Hello");
        story.UntilCall(WritePurpose.Answer).Start();
        story.Settle(new WriteOutcome.Unknown("time-out"));
        story.Take(new ConversationInput.PauseAsked(story.Now, "op"));

        Assert.IsType<Effect.Look>(Assert.Single(story.Pending));
    }

    [Fact]
    public void Writes_AreMadeOneAfterTheOther()
    {
        story.Hear("I want to talk to a human");
        story.UntilCall(WritePurpose.HandOffNote);

        Assert.Equal(3, story.State.Outbox.Length);
        Assert.Equal(new Effect.Call(story.Now, story.State.Outbox[0].Write, 1), Assert.Single(story.Pending));
    }

    [Theory]
    [InlineData(Phase.Listening)]
    [InlineData(Phase.Offering)]
    [InlineData(Phase.WithHuman)]
    [InlineData(Phase.Paused)]
    [InlineData(Phase.Closed)]
    public void Nothing_IsPendingInAPhaseThatWaitsForOthers(Phase phase)
    {
        var told = MatrixPhases.In(phase).Rest();

        Assert.Equal(phase, told.State.Phase);
        Assert.Empty(told.Pending);
    }

    [Fact]
    public void Effects_AreOrderedByTheirTimes()
    {
        story.Hear("Hello");
        story.UntilCall(WritePurpose.Answer).Start();
        story.Take(new ConversationInput.Nudged(story.Now, Road.Sweep));

        Assert.Equal(story.Pending.Select(effect => effect.NotBefore).Order(), story.Pending.Select(effect => effect.NotBefore));
        Assert.IsType<Effect.Look>(story.Pending[0]);
    }
}
