namespace Claudia.Simulation;

/// <summary>A host's own idea of the time: the world's, and what its clock is wrong by.</summary>
internal sealed class HostClock(Host host, long skew) : TimeProvider
{
    /// <summary>What the clock has missed, where it does not notice that its host was frozen.</summary>
    public long Missed { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(World.Epoch + host.World.Now + skew - Missed, TimeSpan.Zero);

    public override long GetTimestamp() => host.World.Now - Missed;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HostTimer(host, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }
}

/// <summary>A timer that fires while its host lives and runs.</summary>
internal sealed class HostTimer(Host host, TimerCallback callback, object? state) : ITimer
{
    private int _setting;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        var mine = ++_setting;
        if (dueTime != Timeout.InfiniteTimeSpan)
            host.World.Agenda.Add(host.World.Now + dueTime.Ticks, () => Due(mine));
        return true;
    }

    public void Dispose() => _setting++;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Due(int mine)
    {
        if (mine == _setting && !host.Dead)
            host.Run(() => Fire(mine));
    }

    private void Fire(int mine)
    {
        if (mine == _setting)
            callback(state);
    }
}
