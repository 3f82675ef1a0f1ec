using Claudia.Simulator.World;

namespace Claudia.Simulator.Hosting;

internal enum Work
{
    Call = 1,
    Webhook,
    Connector,
    Retry,
}

/// <summary>Counts what is queued or under way, so that a test can wait for quiet. Thread-safe.</summary>
internal sealed class Activity
{
    private readonly Lock _gate = new();
    private readonly Pulse _changed = new();
    private readonly int[] _counts = new int[5];

    public int this[Work work]
    {
        get
        {
            lock (_gate)
                return _counts[(int)work];
        }
    }

    public void Begin(Work work)
    {
        lock (_gate)
            _counts[(int)work]++;
    }

    public void End(Work work)
    {
        lock (_gate)
            _counts[(int)work]--;
        _changed.Beat();
    }

    /// <summary>Waits for a moment with nothing to do, at most so long.</summary>
    public Task<bool> QuietAsync(bool withRetries, TimeSpan bound, CancellationToken cancellation) =>
        _changed.UntilAsync(() => Quiet(withRetries), bound, cancellation);

    private bool Quiet(bool withRetries)
    {
        lock (_gate)
            return _counts.Sum() == (withRetries ? 0 : _counts[(int)Work.Retry]);
    }
}
