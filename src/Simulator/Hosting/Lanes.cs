using System.Threading.Channels;

namespace Claudia.Simulator.Hosting;

/// <summary>
/// A bounded queue whose items are handled in order within a conversation and at the same time across
/// conversations. Posting never waits.
/// </summary>
internal sealed class Lanes<T>(Activity activity, Work work, Func<T, CancellationToken, Task> handle)
{
    private const int Count = 8;
    private const int Capacity = 5_000;

    private readonly Channel<T>[] _lanes =
        [.. Enumerable.Range(0, Count).Select(_ => Channel.CreateBounded<T>(new BoundedChannelOptions(Capacity) { SingleReader = true }))];

    /// <summary>False when too many are waiting already.</summary>
    public bool TryPost(long conversation, T item)
    {
        activity.Begin(work);
        if (_lanes[(int)(conversation % Count)].Writer.TryWrite(item))
            return true;
        activity.End(work);
        return false;
    }

    /// <summary>Handles what is posted, until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellation) =>
        Task.WhenAll(_lanes.Select(lane => RunAsync(lane.Reader, cancellation)));

    private async Task RunAsync(ChannelReader<T> lane, CancellationToken cancellation)
    {
        try
        {
            await foreach (var item in lane.ReadAllAsync(cancellation))
                await HandleAsync(item, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The workspace stops: that is no failure of it.
        }
    }

    private async Task HandleAsync(T item, CancellationToken cancellation)
    {
        try
        {
            await handle(item, cancellation);
        }
        finally
        {
            activity.End(work);
        }
    }
}
