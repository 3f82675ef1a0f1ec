using Claudia.Fakes;

namespace Claudia.Intercom.Tests;

public sealed class ReadRetryTests
{
    private static readonly CallEnd Good = Answered(200, "{}");

    private readonly FakeClock _clock = new();
    private int _tries;

    public static TheoryData<string, bool> Ends => new()
    {
        { "200", false }, { "200 without a body", true }, { "301", false }, { "400", false }, { "401", false }, { "403", false },
        { "404", false }, { "408", true }, { "409", true }, { "422", false }, { "425", true }, { "429", true },
        { "500", true }, { "502", true }, { "503", true }, { "504", true }, { "lost", true }, { "never left", true },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task End_IsRepeatedWhereThatMayHelp(string name, bool repeated)
    {
        var end = Named(name);

        var ended = await RunAsync(new HurriedClock(_clock), [end, end, end, end]);

        Assert.Same(end, ended);
        Assert.Equal(repeated ? ReadRetry.Tries : 1, _tries);
    }

    [Fact]
    public async Task SecondTry_ThatSucceeds_IsTheEnd()
    {
        Assert.Same(Good, await RunAsync(new HurriedClock(_clock), [Answered(500), Good, Answered(500)]));
        Assert.Equal(2, _tries);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public async Task Waits_GrowAndStayShort(double chance)
    {
        var hurried = new HurriedClock(_clock);
        await RunAsync(hurried, [Answered(500), Answered(500), Answered(500)], chance);

        Assert.Equal(ReadRetry.Tries - 1, hurried.Waits.Count + (chance == 0 ? 1 : 0));
        Assert.Equal(hurried.Waits.Order(), hurried.Waits);
        Assert.All(hurried.Waits, wait => Assert.InRange(wait, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public async Task TooManyRequests_WaitsForTheReset()
    {
        var reset = _clock.GetUtcNow() + TimeSpan.FromSeconds(7);
        var turnedAway = new CallEnd.Answered(429, null, ApiError.Of(429, null), reset);
        var running = RunAsync(_clock, [turnedAway, Good]);

        Assert.Equal(reset, _clock.NextTimer);
        _clock.Advance(TimeSpan.FromSeconds(7) - TimeSpan.FromTicks(1));
        Assert.Equal(1, _tries);
        Assert.False(running.IsCompleted);

        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Same(Good, await running);
    }

    [Fact]
    public async Task TooManyRequests_ResetIsPast_WaitsAsUsual()
    {
        var turnedAway = new CallEnd.Answered(429, null, ApiError.Of(429, null), _clock.GetUtcNow());

        Assert.Same(Good, await RunAsync(new HurriedClock(_clock), [turnedAway, Good]));
    }

    [Fact]
    public async Task Cancelled_WhileItWaits_TheLastEndStands()
    {
        using var cancel = new CancellationTokenSource();
        var failed = Answered(503);
        var running = RunAsync(_clock, [failed, Good], chance: 1, cancel: cancel.Token);

        Assert.NotNull(_clock.NextTimer);
        await cancel.CancelAsync();

        Assert.Same(failed, await running);
        Assert.Equal(1, _tries);
        Assert.Null(_clock.NextTimer);
    }

    [Fact]
    public async Task Cancelled_Before_NothingIsTried()
    {
        Assert.IsType<CallEnd.NeverLeft>(await RunAsync(_clock, [Good], cancel: new CancellationToken(canceled: true)));
        Assert.Equal(0, _tries);
    }

    /// <summary>One answer that never comes must not use up the time of all tries.</summary>
    [Fact]
    public async Task Try_ThatHangs_IsGivenUpAndRepeated()
    {
        var retry = new ReadRetry(_clock, () => 0);
        var running = retry.RunAsync(async token => ++_tries == 1 ? await HangAsync(token) : Good, default);

        Assert.Equal(_clock.GetUtcNow() + ReadRetry.TryTime, _clock.NextTimer);
        _clock.Advance(ReadRetry.TryTime);

        Assert.Same(Good, await running);
        Assert.Equal(2, _tries);
    }

    private static async Task<CallEnd> HangAsync(CancellationToken cancel)
    {
        var never = new TaskCompletionSource<CallEnd>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancel.Register(() => never.SetResult(new CallEnd.Lost("No answer in time.")));
        return await never.Task;
    }

    private Task<CallEnd> RunAsync(TimeProvider time, CallEnd[] ends, double chance = 0, CancellationToken cancel = default) =>
        new ReadRetry(time, () => chance).RunAsync(_ => Task.FromResult(ends[_tries++]), cancel);

    private static CallEnd Named(string name) => name switch
    {
        "lost" => new CallEnd.Lost("The connection broke."),
        "never left" => new CallEnd.NeverLeft("No connection."),
        "200 without a body" => Answered(200),
        "200" => Good,
        _ => Answered(int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)),
    };

    private static CallEnd.Answered Answered(int status, string? body = null)
    {
        var json = body is null ? null : JsonReading.Parse(System.Text.Encoding.UTF8.GetBytes(body));
        return new(status, json, ApiError.Of(status, json), null);
    }
}
