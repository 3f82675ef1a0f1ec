namespace Claudia.Load;

/// <summary>What was done to the processes. Thread-safe.</summary>
internal sealed class Figures
{
    private readonly Lock _sync = new();
    private int _kills;
    private int _freezes;
    private TimeSpan _longestStart;

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

    public void Killed() => Interlocked.Increment(ref _kills);

    public void Froze() => Interlocked.Increment(ref _freezes);

    public void Started(TimeSpan took)
    {
        lock (_sync)
            _longestStart = took > _longestStart ? took : _longestStart;
    }
}
