namespace Claudia.Simulation;

/// <summary>What happens when: a heap by time, and by order of entry within one time.</summary>
internal sealed class Agenda
{
    private Entry[] heap = new Entry[64];
    private long entered;

    private readonly record struct Entry(long At, long Order, Action Act);

    public int Count { get; private set; }

    public void Add(long at, Action act)
    {
        if (Count == heap.Length)
            Array.Resize(ref heap, heap.Length * 2);
        var entry = new Entry(at, entered++, act);
        var place = Count++;
        while (place > 0 && Before(entry, heap[(place - 1) / 2]))
        {
            heap[place] = heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }
        heap[place] = entry;
    }

    /// <summary>Takes the next entry off.</summary>
    public bool TryNext(out long at, out Action act)
    {
        if (Count == 0)
        {
            (at, act) = (0, static () => { });
            return false;
        }
        (at, act) = (heap[0].At, heap[0].Act);
        Sink(heap[--Count]);
        heap[Count] = default;
        return true;
    }

    private void Sink(Entry last)
    {
        var place = 0;
        while ((2 * place) + 1 < Count)
        {
            var child = (2 * place) + 1;
            if (child + 1 < Count && Before(heap[child + 1], heap[child]))
                child++;
            if (!Before(heap[child], last))
                break;
            heap[place] = heap[child];
            place = child;
        }
        heap[place] = last;
    }

    private static bool Before(in Entry one, in Entry other) =>
        one.At < other.At || (one.At == other.At && one.Order < other.Order);
}
