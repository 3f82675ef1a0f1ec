namespace Claudia.Simulator.World;

/// <summary>A list that keeps its newest entries, each known by its number from 1. Thread-safe.</summary>
internal sealed class Numbered<T>(int capacity)
{
    private readonly Lock _gate = new();
    private readonly Queue<T> _entries = new();
    private long _last;

    public long Last
    {
        get
        {
            lock (_gate)
                return _last;
        }
    }

    public void Add(Func<long, T> entry)
    {
        lock (_gate)
        {
            _entries.Enqueue(entry(++_last));
            if (_entries.Count > capacity)
                _entries.Dequeue();
        }
    }

    /// <summary>The entries whose number is above <paramref name="after"/>, the oldest first, at most so many.</summary>
    public (IReadOnlyList<T> Entries, long Last) After(long after, int most)
    {
        lock (_gate)
        {
            var firstKept = _last - _entries.Count;
            var skip = (int)Math.Clamp(after - firstKept, 0, _entries.Count);
            return ([.. _entries.Skip(skip).Take(most)], _last);
        }
    }
}
