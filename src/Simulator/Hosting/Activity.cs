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
    private readonly Lock gate = new();
    private readonly Pulse changed = new();
    private readonly int[] counts = new int[5];

    public int this[Work work]
    {
        get
        {
            lock (gate)
                return counts[(int)work];
        }
    }

    public void Begin(Work work)
    {
        lock (gate)
            counts[(int)work]++;
    }

    public void End(Work work)
    {
        lock (gate)
            counts[(int)work]--;
        changed.Beat();
    }

    /// <summary>Waits for a moment with nothing to do, at most so long.</summary>
    public Task<bool> QuietAsync(bool withRetries, TimeSpan bound, CancellationToken cancellation) =>
        changed.UntilAsync(() => Quiet(withRetries), bound, cancellation);

    private bool Quiet(bool withRetries)
    {
        lock (gate)
            return counts.Sum() == (withRetries ? 0 : counts[(int)Work.Retry]);
    }
}
