namespace Claudia.Fakes;

/// <summary>A clock that stands until it is moved. Timers fire in the order of their times, on the thread that moves it.</summary>
public sealed class FakeClock : TimeProvider
{
    private readonly Lock sync = new();
    private readonly List<FakeTimer> timers = [];
    private DateTimeOffset now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (sync)
            return now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <summary>The time of the timer that fires next; null when none is set.</summary>
    public DateTimeOffset? NextTimer
    {
        get
        {
            lock (sync)
                return timers.Min(timer => timer.DueAt);
        }
    }

    public void Advance(TimeSpan by) => MoveTo(GetUtcNow() + by);

    /// <summary>Moves forward, never back, and fires what comes due on the way.</summary>
    public void MoveTo(DateTimeOffset to)
    {
        while (NextDue(to) is { } timer)
            timer.Fire();
        lock (sync)
            now = to > now ? to : now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (sync)
            timers.Add(timer);
        return timer;
    }

    private FakeTimer? NextDue(DateTimeOffset to)
    {
        lock (sync)
        {
            var next = timers.Where(timer => timer.DueAt <= to).MinBy(timer => timer.DueAt);
            if (next is { DueAt: { } due } && due > now)
                now = due;
            return next;
        }
    }

    private sealed class FakeTimer(FakeClock clock, Action callback) : ITimer
    {
        private TimeSpan period;

        public DateTimeOffset? DueAt { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.sync)
            {
                this.period = period;
                DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : clock.now + dueTime;
            }
            return true;
        }

        public void Fire()
        {
            lock (clock.sync)
                DueAt = period > TimeSpan.Zero ? clock.now + period : null;
            callback();
        }

        public void Dispose()
        {
            lock (clock.sync)
            {
                DueAt = null;
                clock.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
