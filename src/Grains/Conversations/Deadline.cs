namespace Claudia.Grains;

/// <summary>A token that ends at a time of the given clock, or with another token.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource timeout;
    private readonly CancellationTokenSource linked;

    public Deadline(DateTimeOffset at, TimeProvider time, CancellationToken cancel)
    {
        var left = at - time.GetUtcNow();
        timeout = new(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
        linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
    }

    public CancellationToken Token => linked.Token;

    public void Dispose()
    {
        linked.Dispose();
        timeout.Dispose();
    }
}
