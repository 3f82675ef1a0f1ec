namespace Claudia.Simulator.World;

/// <summary>A list that keeps its newest entries, each known by its number from 1. Thread-safe.</summary>
internal sealed class Numbered<T>(int capacity)
{
    private readonly Lock gate = new();
    private readonly Queue<T> entries = new();
    private long last;

    public long Last
    {
        get
        {
            lock (gate)
                return last;
        }
    }

    public void Add(Func<long, T> entry)
    {
        lock (gate)
        {
            entries.Enqueue(entry(++last));
            if (entries.Count > capacity)
                entries.Dequeue();
        }
    }

    /// <summary>The entries whose number is above <paramref name="after"/>, the oldest first, at most so many.</summary>
    public (IReadOnlyList<T> Entries, long Last) After(long after, int most)
    {
        lock (gate)
        {
            var firstKept = last - entries.Count;
            var skip = (int)Math.Clamp(after - firstKept, 0, entries.Count);
            return ([.. entries.Skip(skip).Take(most)], last);
        }
    }
}
