using Claudia.Fakes;

namespace Claudia.Intercom.Tests;

/// <summary>Drives a fake clock through every wait that begins, and writes it down. A timer of a whole try's length is that try's limit, and stays.</summary>
internal sealed class HurriedClock(FakeClock clock) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _waits = [];

    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_lock)
                return [.. _waits];
        }
    }

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = clock.CreateTimer(callback, state, dueTime, period);
        if (dueTime < TimeSpan.Zero || dueTime >= ReadRetry.TryTime)
            return timer;
        lock (_lock)
            _waits.Add(dueTime);
        _ = ThreadPool.QueueUserWorkItem(_ => clock.Advance(dueTime));
        return timer;
    }
}
