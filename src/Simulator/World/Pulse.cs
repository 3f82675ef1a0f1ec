namespace Claudia.Simulator.World;

/// <summary>Wakes everybody who waits for something to change. Thread-safe.</summary>
internal sealed class Pulse
{
    private TaskCompletionSource _next = New();
    private long _beats;

    /// <summary>How often it has beaten.</summary>
    public long Beats => Volatile.Read(ref _beats);

    /// <summary>Completes at the next beat; take it before looking at what may have changed.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Beat()
    {
        Interlocked.Increment(ref _beats);
        Interlocked.Exchange(ref _next, New()).TrySetResult();
    }

    /// <summary>Waits until there is something, at most so long; true if there is.</summary>
    public async Task<bool> UntilAsync(Func<bool> there, TimeSpan bound, CancellationToken cancellation)
    {
        // The bound is on a person's or a test's patience, so it runs by the real clock.
        using var limit = new CancellationTokenSource(bound, TimeProvider.System);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        while (true)
        {
            var beat = Next;
            if (there())
                return true;
            try
            {
                await beat.WaitAsync(both.Token);
            }
            catch (OperationCanceledException)
            {
                return there();
            }
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
