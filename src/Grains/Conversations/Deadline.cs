namespace Claudia.Grains;

/// <summary>A token that ends at a time of the given clock, or with another token.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _timeout;
    private readonly CancellationTokenSource _linked;

    public Deadline(DateTimeOffset at, TimeProvider time, CancellationToken cancel)
    {
        var left = at - time.GetUtcNow();
        _timeout = new(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
        _linked = CancellationTokenSource.CreateLinkedTokenSource(_timeout.Token, cancel);
    }

    public CancellationToken Token => _linked.Token;

    public void Dispose()
    {
        _linked.Dispose();
        _timeout.Dispose();
    }
}
