using Claudia.Fakes;

namespace Claudia.Intercom.Tests;

public sealed class RateLimiterTests
{
    private readonly FakeClock _clock = new();

    private DateTimeOffset Reset => _clock.GetUtcNow() + TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Write_WhenTheLimitIsUsedUp_IsDeniedUntilTheReset()
    {
        var limiter = Limiter();
        var reset = Reset;
        limiter.Observe(new(0, 1, reset), turnedAway: false, null);

        using var first = await WriteAsync(limiter);
        using var second = await WriteAsync(limiter);

        Assert.True(first.IsGranted);
        Assert.Equal((false, reset), (second.IsGranted, second.Until));
    }

    [Fact]
    public async Task Read_WhenTheLimitIsUsedUp_WaitsForTheReset()
    {
        var limiter = Limiter();
        limiter.Observe(new(100, 10, Reset), turnedAway: false, null);
        var reading = ReadAsync(limiter);

        Assert.Equal(Reset, _clock.NextTimer);
        _clock.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        Assert.False(reading.IsCompleted);
        _clock.Advance(TimeSpan.FromTicks(1));

        using var admission = await reading;
        Assert.True(admission.IsGranted);
    }

    [Fact]
    public async Task Read_ThatWaits_IsSpreadOverASecond()
    {
        var limiter = new RateLimiter(_clock, () => 0.25);
        limiter.Observe(new(0, 0, Reset), turnedAway: false, null);
        var reading = ReadAsync(limiter);

        Assert.Equal(Reset.AddSeconds(0.25), _clock.NextTimer);
        _clock.Advance(TimeSpan.FromSeconds(11));
        (await reading).Dispose();
    }

    [Fact]
    public async Task TurnedAway_ClosesForReadsAndWrites()
    {
        var limiter = Limiter();
        var until = _clock.GetUtcNow() + TimeSpan.FromSeconds(3);
        limiter.Observe(new(null, null, null), turnedAway: true, until);

        using var write = await WriteAsync(limiter);
        var reading = ReadAsync(limiter);

        Assert.Equal(until, write.Until);
        Assert.False(reading.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(3));
        (await reading).Dispose();
        (await WriteAsync(limiter)).Dispose();
    }

    /// <summary>It had left all the same, when its place came free.</summary>
    [Fact]
    public async Task TurnedAway_WhileOthersWaitForAPlace_ClosesForThemToo()
    {
        var limiter = Limiter(places: 1);
        var first = await WriteAsync(limiter);
        var writing = WriteAsync(limiter);
        var reading = ReadAsync(limiter);

        limiter.Observe(new(null, null, null), turnedAway: true, Reset);
        first.Dispose();

        Assert.False((await writing).IsGranted);
        while (_clock.NextTimer is null)
            await Task.Yield();
        Assert.False(reading.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.True((await reading).IsGranted);
    }

    [Fact]
    public async Task Places_AreGivenToWritesFirst()
    {
        var limiter = Limiter(places: 1);
        var first = await ReadAsync(limiter);
        var reading = ReadAsync(limiter);
        var writing = WriteAsync(limiter);

        first.Dispose();
        var write = await writing;
        Assert.False(reading.IsCompleted);
        write.Dispose();

        Assert.True((await reading).IsGranted);
    }

    /// <summary>Guards against words over a person's: while a change had waited for its place, a teammate had stepped in.</summary>
    [Fact]
    public async Task Write_ThatFindsNoPlaceInASecond_IsDenied()
    {
        var limiter = Limiter(places: 1);
        var first = await WriteAsync(limiter);
        var late = WriteAsync(limiter);
        var reading = ReadAsync(limiter);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((false, null), ((await late).IsGranted, (await late).Until));
        first.Dispose();
        Assert.True((await reading).IsGranted);
    }

    [Fact]
    public async Task Place_GivenBackTwice_IsOnePlace()
    {
        var limiter = Limiter(places: 1);
        var first = await ReadAsync(limiter);
        first.Dispose();
        first.Dispose();

        using var second = await ReadAsync(limiter);
        Assert.False(ReadAsync(limiter).IsCompleted);
    }

    [Fact]
    public async Task Waiting_IsBounded()
    {
        var limiter = Limiter(places: 1, mostWaiting: 1);
        using var first = await ReadAsync(limiter);
        var second = ReadAsync(limiter);

        using var third = await ReadAsync(limiter);

        Assert.False(second.IsCompleted);
        Assert.Equal((false, null), (third.IsGranted, third.Until));
    }

    /// <summary>A crowd of reads had kept every write out.</summary>
    [Fact]
    public async Task Waiting_OfReads_DoesNotCountForWrites()
    {
        var limiter = Limiter(places: 1, mostWaiting: 1);
        var first = await ReadAsync(limiter);
        var reading = ReadAsync(limiter);

        var writing = WriteAsync(limiter);
        first.Dispose();

        using var write = await writing;
        Assert.True(write.IsGranted);
        Assert.False(reading.IsCompleted);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancelled_WhileItWaitsForAPlace_LeavesTheQueue(bool write)
    {
        var priority = write ? CallPriority.Write : CallPriority.Read;
        var limiter = Limiter(places: 1, mostWaiting: 1);
        var first = await ReadAsync(limiter);
        using var cancel = new CancellationTokenSource();
        var waiting = limiter.EnterAsync(priority, cancel.Token).AsTask();

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        first.Dispose();

        using var next = await limiter.EnterAsync(priority, default);
        Assert.True(next.IsGranted);
    }

    [Fact]
    public async Task Cancelled_WhileItWaitsForTheReset_LeavesNoTimer()
    {
        var limiter = Limiter(mostWaiting: 1);
        limiter.Observe(new(0, 0, Reset), turnedAway: false, null);
        using var cancel = new CancellationTokenSource();
        var waiting = limiter.EnterAsync(CallPriority.Read, cancel.Token).AsTask();

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Null(_clock.NextTimer);
        _clock.Advance(TimeSpan.FromSeconds(10));
        (await ReadAsync(limiter)).Dispose();
    }

    [Fact]
    public async Task Cancelled_Before_DoesNotEnter() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Limiter().EnterAsync(CallPriority.Write, new CancellationToken(canceled: true)));

    private RateLimiter Limiter(int places = RateLimiter.DefaultPlaces, int mostWaiting = RateLimiter.DefaultWaiting) =>
        new(_clock, () => 0, places, mostWaiting);

    private static Task<Admission> ReadAsync(RateLimiter limiter) => limiter.EnterAsync(CallPriority.Read, default).AsTask();

    private static Task<Admission> WriteAsync(RateLimiter limiter) => limiter.EnterAsync(CallPriority.Write, default).AsTask();
}
