namespace Claudia.Intercom.Tests;

public sealed class RateWindowTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_790_000_000);
    private static readonly DateTimeOffset Reset = Now.AddSeconds(10);

    private readonly RateWindow _window = new();

    [Fact]
    public void Unknown_LetsAllThrough()
    {
        Assert.Null(_window.BlockedUntil(CallPriority.Read, Now));
        Assert.Null(_window.BlockedUntil(CallPriority.Write, Now));
    }

    [Fact]
    public void Remaining_CountsDown_UntilTheReset()
    {
        See(limit: 0, remaining: 2);

        _window.Took(Now);
        Assert.Null(_window.BlockedUntil(CallPriority.Write, Now));
        _window.Took(Now);
        Assert.Equal(Reset, _window.BlockedUntil(CallPriority.Write, Now));
        Assert.Equal(Reset, _window.BlockedUntil(CallPriority.Read, Reset.AddTicks(-1)));
        Assert.Null(_window.BlockedUntil(CallPriority.Read, Reset));
    }

    [Fact]
    public void Tenth_IsKeptForWrites()
    {
        See(limit: 100, remaining: 11);

        Assert.Null(_window.BlockedUntil(CallPriority.Read, Now));
        _window.Took(Now);
        Assert.Equal(Reset, _window.BlockedUntil(CallPriority.Read, Now));
        Assert.Null(_window.BlockedUntil(CallPriority.Write, Now));
    }

    [Fact]
    public void TurnedAway_ClosesForAll_ForTheLongestTimeSaid()
    {
        See(limit: 100, remaining: 90);
        _window.Observe(new(null, null, null), turnedAway: true, Now.AddSeconds(7), Now);
        _window.Observe(new(null, null, null), turnedAway: true, Now.AddSeconds(3), Now);

        Assert.Equal(Now.AddSeconds(7), _window.BlockedUntil(CallPriority.Read, Now));
        Assert.Equal(Now.AddSeconds(7), _window.BlockedUntil(CallPriority.Write, Now));
        Assert.Null(_window.BlockedUntil(CallPriority.Write, Now.AddSeconds(7)));
    }

    [Fact]
    public void RetryTime_OfAnAnswerThatWasLetIn_ClosesNothing()
    {
        _window.Observe(new(null, null, null), turnedAway: false, Now.AddSeconds(7), Now);

        Assert.Null(_window.BlockedUntil(CallPriority.Read, Now));
    }

    [Fact]
    public void Answers_OfOneWindow_TheSmallestNumberCounts()
    {
        See(limit: 0, remaining: 0);
        See(limit: 0, remaining: 5);

        Assert.Equal(Reset, _window.BlockedUntil(CallPriority.Write, Now));
    }

    [Fact]
    public void Answers_OfANewWindow_ReplaceTheOld()
    {
        See(limit: 0, remaining: 0);
        See(limit: 0, remaining: 5, Reset.AddSeconds(10));

        Assert.Null(_window.BlockedUntil(CallPriority.Write, Now));
    }

    /// <summary>It had closed the new window with the old one's number.</summary>
    [Fact]
    public void Answer_OfAnEarlierWindow_ComesLate_SaysNothing()
    {
        See(limit: 0, remaining: 5, Reset.AddSeconds(10));
        See(limit: 0, remaining: 0);

        Assert.Null(_window.BlockedUntil(CallPriority.Write, Now));
    }

    [Fact]
    public void Reset_FarAway_IsIgnored()
    {
        See(limit: 0, remaining: 0, Now.AddSeconds(61));

        Assert.Null(_window.BlockedUntil(CallPriority.Read, Now));
    }

    [Fact]
    public void Limit_LargerThanAnyOfIntercoms_DoesNotKeepReadsAway()
    {
        See(limit: int.MaxValue, remaining: 1_000);

        Assert.Null(_window.BlockedUntil(CallPriority.Read, Now));
    }

    private void See(int limit, int remaining, DateTimeOffset? reset = null) =>
        _window.Observe(new(limit, remaining, reset ?? Reset), turnedAway: false, null, Now);
}
