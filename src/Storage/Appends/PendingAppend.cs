using Claudia.Ports;

namespace Claudia.Storage;

/// <summary>An append on its way to the disk, and the caller who waits for it.</summary>
public sealed class PendingAppend(AppendRows rows, long startedAt)
{
    private readonly TaskCompletionSource<AppendResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _taken;

    public AppendRows Rows => rows;

    /// <summary>When the caller handed it over, as the clock's timestamp.</summary>
    public long StartedAt => startedAt;

    public Task<AppendResult> Done => _done.Task;

    /// <summary>True when the writer gets it; false when the caller has cancelled it. From here on it can't be cancelled.</summary>
    public bool TryTake() => Interlocked.Exchange(ref _taken, 1) == 0;

    /// <summary>Ends the wait if the writer does not have it yet: then it will never be written.</summary>
    public void Cancel(CancellationToken cancel)
    {
        if (TryTake())
            _done.TrySetCanceled(cancel);
    }

    public void End(AppendResult result) => _done.TrySetResult(result);

    public void Fail(JournalException failure) => _done.TrySetException(failure);
}
