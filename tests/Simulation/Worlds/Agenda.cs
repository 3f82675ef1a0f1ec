namespace Claudia.Simulation;

/// <summary>What happens when: a heap by time, and by order of entry within one time.</summary>
internal sealed class Agenda
{
    private Entry[] _heap = new Entry[64];
    private long _entered;

    private readonly record struct Entry(long At, long Order, Action Act);

    public int Count { get; private set; }

    public void Add(long at, Action act)
    {
        if (Count == _heap.Length)
            Array.Resize(ref _heap, _heap.Length * 2);
        var entry = new Entry(at, _entered++, act);
        var place = Count++;
        while (place > 0 && Before(entry, _heap[(place - 1) / 2]))
        {
            _heap[place] = _heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }
        _heap[place] = entry;
    }

    /// <summary>Takes the next entry off.</summary>
    public bool TryNext(out long at, out Action act)
    {
        if (Count == 0)
        {
            (at, act) = (0, static () => { });
            return false;
        }
        (at, act) = (_heap[0].At, _heap[0].Act);
        Sink(_heap[--Count]);
        _heap[Count] = default;
        return true;
    }

    private void Sink(Entry last)
    {
        var place = 0;
        while ((2 * place) + 1 < Count)
        {
            var child = (2 * place) + 1;
            if (child + 1 < Count && Before(_heap[child + 1], _heap[child]))
                child++;
            if (!Before(_heap[child], last))
                break;
            _heap[place] = _heap[child];
            place = child;
        }
        _heap[place] = last;
    }

    private static bool Before(in Entry one, in Entry other) =>
        one.At < other.At || (one.At == other.At && one.Order < other.Order);
}
