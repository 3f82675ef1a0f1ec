namespace Claudia.Load;

/// <summary>What was done to the processes. Thread-safe.</summary>
internal sealed class Figures
{
    private readonly Lock _sync = new();
    private int _kills;
    private int _freezes;
    private TimeSpan _longestStart;
    private long _mostMemory;

    public int Kills => Volatile.Read(ref _kills);

    public int Freezes => Volatile.Read(ref _freezes);

    public TimeSpan LongestStart
    {
        get
        {
            lock (_sync)
                return _longestStart;
        }
    }

    /// <summary>Bytes that the greediest process has held at a time.</summary>
    public long MostMemory
    {
        get
        {
            lock (_sync)
                return _mostMemory;
        }
    }

    public void Killed() => Interlocked.Increment(ref _kills);

    public void Froze() => Interlocked.Increment(ref _freezes);

    public void Started(TimeSpan took)
    {
        lock (_sync)
            _longestStart = took > _longestStart ? took : _longestStart;
    }

    public void Held(long memory)
    {
        lock (_sync)
            _mostMemory = Math.Max(memory, _mostMemory);
    }
}
