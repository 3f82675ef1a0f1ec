namespace Claudia.Fakes;

/// <summary>A clock that stands until it is moved. Timers fire in the order of their times, on the thread that moves it.</summary>
public sealed class FakeClock : TimeProvider
{
    private readonly Lock _sync = new();
    private readonly List<FakeTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_sync)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <summary>The time of the timer that fires next; null when none is set.</summary>
    public DateTimeOffset? NextTimer
    {
        get
        {
            lock (_sync)
                return _timers.Min(timer => timer.DueAt);
        }
    }

    /// <summary>From here on, code that the calling async method starts goes on inside of the call that moves the clock. A test's own context would put it on another thread.</summary>
    public static void RunInline() => SynchronizationContext.SetSynchronizationContext(null);

    public void Advance(TimeSpan by) => MoveTo(GetUtcNow() + by);

    /// <summary>Moves forward, never back, and fires what comes due on the way.</summary>
    public void MoveTo(DateTimeOffset to)
    {
        while (NextDue(to) is { } timer)
            timer.Fire();
        lock (_sync)
            _now = to > _now ? to : _now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (_sync)
            _timers.Add(timer);
        return timer;
    }

    private FakeTimer? NextDue(DateTimeOffset to)
    {
        lock (_sync)
        {
            var next = _timers.Where(timer => timer.DueAt <= to).MinBy(timer => timer.DueAt);
            if (next is { DueAt: { } due } && due > _now)
                _now = due;
            return next;
        }
    }

    private sealed class FakeTimer(FakeClock clock, Action callback) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset? DueAt { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._sync)
            {
                _period = period;
                DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
            }
            return true;
        }

        public void Fire()
        {
            lock (clock._sync)
                DueAt = _period > TimeSpan.Zero ? clock._now + _period : null;
            callback();
        }

        public void Dispose()
        {
            lock (clock._sync)
            {
                DueAt = null;
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
