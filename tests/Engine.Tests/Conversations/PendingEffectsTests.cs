namespace Claudia.Engine.Tests;

public sealed class PendingEffectsTests
{
    private readonly Story _story = new();

    [Fact]
    public void Nothing_IsPendingInAConversationThatIsUnknown() => Assert.Empty(_story.Pending);

    [Fact]
    public void Message_IsReadFirstAndDraftedAfterTheWait()
    {
        _story.Hear("Hello");
        Assert.IsType<Effect.Look>(Assert.Single(_story.Pending));
        _story.Look();

        Assert.Equal(new Effect.MakeDraft(_story.Now.AddSeconds(2), _story.Desk.Parts[0].Id), Assert.Single(_story.Pending));
    }

    [Fact]
    public void Message_ThatNeedsNoDraft_IsJudgedAfterTheWait()
    {
        _story.Hear("I want to talk to a human");
        _story.Look();

        Assert.Equal(new Effect.Wake(_story.Now.AddSeconds(2)), Assert.Single(_story.Pending));
    }

    [Fact]
    public void Message_WhoseReadingFails_IsDraftedMeanwhile()
    {
        _story.Hear("Hello");
        _story.Take(new ConversationInput.LookFailed(_story.Now, "503"));

        Assert.Equal([typeof(Effect.Look), typeof(Effect.MakeDraft)], _story.Pending.Select(effect => effect.GetType()));
        Assert.Equal(_story.Now.AddSeconds(1), _story.Pending[0].NotBefore);
    }

    [Fact]
    public void Answer_WithoutAFreshReading_IsReadFirst()
    {
        _story.Hear("Hello");
        _story.UntilCall(WritePurpose.Answer).Wait(10);

        Assert.IsType<Effect.Look>(Assert.Single(_story.Pending));
    }

    [Fact]
    public void Call_UnderWay_IsWaitedForUntilItsDeadline()
    {
        _story.Hear("Hello");
        _story.UntilCall(WritePurpose.Answer).Start();

        Assert.Equal(new Effect.Wake(_story.Now.AddSeconds(15)), Assert.Single(_story.Pending));
    }

    [Fact]
    public void Call_OfUnknownOutcome_IsLookedForSoon()
    {
        _story.Hear("Hello");
        _story.UntilCall(WritePurpose.Answer).Start();
        _story.Settle(new WriteOutcome.Unknown("time-out"));

        Assert.Equal(new Effect.Look(_story.Now.AddSeconds(1)), Assert.Single(_story.Pending));
    }

    [Fact]
    public void Call_OfUnknownOutcomeInAPause_IsStillLookedFor()
    {
        _story.Hear("Hello");
        _story.UntilCall(WritePurpose.Answer).Start();
        _story.Settle(new WriteOutcome.Unknown("time-out"));
        _story.Take(new ConversationInput.PauseAsked(_story.Now, "op"));

        Assert.IsType<Effect.Look>(Assert.Single(_story.Pending));
    }

    [Fact]
    public void Writes_AreMadeOneAfterTheOther()
    {
        _story.Hear("I want to talk to a human");
        _story.UntilCall(WritePurpose.HandOffNote);

        Assert.Equal(3, _story.State.Outbox.Length);
        Assert.Equal(new Effect.Call(_story.Now, _story.State.Outbox[0].Write, 1), Assert.Single(_story.Pending));
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
        _story.Hear("Hello");
        _story.UntilCall(WritePurpose.Answer).Start();
        _story.Take(new ConversationInput.Nudged(_story.Now, Road.Sweep));

        Assert.Equal(_story.Pending.Select(effect => effect.NotBefore).Order(), _story.Pending.Select(effect => effect.NotBefore));
        Assert.IsType<Effect.Look>(_story.Pending[0]);
    }
}
