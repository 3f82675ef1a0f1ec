namespace Claudia.Intercom;

/// <summary>Who goes first when calls have to wait.</summary>
internal enum CallPriority
{
    Read = 1,

    /// <summary>Before every read; never waits for the rate limit, and for a free place only as long as what was read before it is fresh.</summary>
    Write = 2,
}

/// <summary>One for each workspace: keeps calls within Intercom's rate limit, and few at a time.</summary>
/// <param name="mostWaiting">Of each priority: however many reads wait, a write may.</param>
internal sealed class RateLimiter(TimeProvider time, Func<double> chance, int places = RateLimiter.DefaultPlaces, int mostWaiting = RateLimiter.DefaultWaiting)
{
    public const int DefaultPlaces = 16;
    public const int DefaultWaiting = 1_000;

    /// <summary>Longer a change does not wait: meanwhile a person may have stepped in.</summary>
    private static readonly TimeSpan WritePatience = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly RateWindow _window = new();
    private readonly LinkedList<TaskCompletionSource> _writes = new();
    private readonly LinkedList<TaskCompletionSource> _reads = new();
    private int _free = places;
    private int _waitingReads;
    private int _waitingWrites;

    /// <exception cref="OperationCanceledException">The token was cancelled while the call waited.</exception>
    public async ValueTask<Admission> EnterAsync(CallPriority priority, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            if (Interlocked.Increment(ref Waiting(priority)) > mostWaiting)
                return Admission.Denied("Too many calls to Intercom wait already.", null);
            return priority == CallPriority.Write
                ? await WaitBrieflyAsync(cancel).ConfigureAwait(false)
                : await WaitAsync(priority, cancel).ConfigureAwait(false);
        }
        finally
        {
            _ = Interlocked.Decrement(ref Waiting(priority));
        }
    }

    /// <summary>Takes in what an answer says of the limit.</summary>
    public void Observe(RateHeaders headers, bool turnedAway, DateTimeOffset? retryAt)
    {
        lock (_lock)
            _window.Observe(headers, turnedAway, retryAt, time.GetUtcNow());
    }

    private async Task<Admission> WaitBrieflyAsync(CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(WritePatience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        try
        {
            return await WaitAsync(CallPriority.Write, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Admission.Denied("Too many calls to Intercom are under way.", null);
        }
    }

    private async Task<Admission> WaitAsync(CallPriority priority, CancellationToken cancel)
    {
        while (true)
        {
            if (Blocked(priority) is { } until)
            {
                if (priority == CallPriority.Write)
                    return Admission.Denied("Intercom's rate limit is used up.", until);
                await ForWindowAsync(until, cancel).ConfigureAwait(false);
                continue;
            }

            await ForPlaceAsync(priority, cancel).ConfigureAwait(false);
            if (TryLeave(priority))
                return Admission.Granted(GiveBack);
            // An answer has closed the window while the call waited for its place.
            GiveBack();
        }
    }

    private ref int Waiting(CallPriority priority) =>
        ref priority == CallPriority.Write ? ref _waitingWrites : ref _waitingReads;

    private DateTimeOffset? Blocked(CallPriority priority)
    {
        lock (_lock)
            return _window.BlockedUntil(priority, time.GetUtcNow());
    }

    private bool TryLeave(CallPriority priority)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_window.BlockedUntil(priority, now) is not null)
                return false;
            _window.Took(now);
            return true;
        }
    }

    /// <summary>Spread over a second, so that those who waited do not come all at once.</summary>
    private Task ForWindowAsync(DateTimeOffset until, CancellationToken cancel)
    {
        var wait = until - time.GetUtcNow() + TimeSpan.FromSeconds(chance());
        return Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(1), time, cancel);
    }

    private async Task ForPlaceAsync(CallPriority priority, CancellationToken cancel)
    {
        var queue = priority == CallPriority.Write ? _writes : _reads;
        LinkedListNode<TaskCompletionSource> mine;
        lock (_lock)
        {
            if (_free > 0)
            {
                _free--;
                return;
            }

            mine = queue.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        var registration = cancel.Register(() => Leave(mine, cancel));
        await using (registration.ConfigureAwait(false))
            await mine.Value.Task.ConfigureAwait(false);
    }

    private void Leave(LinkedListNode<TaskCompletionSource> node, CancellationToken cancel)
    {
        lock (_lock)
        {
            if (node.List is null)
                return;
            node.List.Remove(node);
        }

        _ = node.Value.TrySetCanceled(cancel);
    }

    private void GiveBack()
    {
        TaskCompletionSource? next;
        lock (_lock)
        {
            var queue = _writes.Count > 0 ? _writes : _reads;
            next = queue.First?.Value;
            if (next is null)
                _free++;
            else
                queue.RemoveFirst();
        }

        next?.SetResult();
    }
}
