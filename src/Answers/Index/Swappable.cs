namespace Claudia.Answers;

/// <summary>Holds a value that many read while it may be replaced; the old one is disposed after its last reader.</summary>
internal sealed class Swappable<T>(T first) : IDisposable
    where T : IDisposable
{
    private readonly Lock _gate = new();
    private Held _current = new(first);

    /// <summary>The present value, kept alive until the lease is disposed.</summary>
    public Lease Borrow()
    {
        lock (_gate)
        {
            _current.Readers++;
            return new Lease(this, _current);
        }
    }

    public void Swap(T next)
    {
        Held old;
        lock (_gate)
        {
            (old, _current) = (_current, new Held(next));
            old.Readers--;
        }

        DisposeUnread(old);
    }

    /// <summary>Lets go of the last value; there must be no borrowing after it.</summary>
    public void Dispose() => Release(_current);

    private void Release(Held held)
    {
        lock (_gate)
            held.Readers--;
        DisposeUnread(held);
    }

    private static void DisposeUnread(Held held)
    {
        if (Volatile.Read(ref held.Readers) == 0 && Interlocked.Exchange(ref held.Disposed, 1) == 0)
            held.Value.Dispose();
    }

    /// <summary>The holder itself counts as a reader while the value is the present one.</summary>
    internal sealed class Held(T value)
    {
        public int Readers = 1;
        public int Disposed;

        public T Value => value;
    }

    internal readonly struct Lease(Swappable<T> owner, Held held) : IDisposable
    {
        public T Value => held.Value;

        public void Dispose() => owner.Release(held);
    }
}
