using System.Diagnostics;
using System.Threading.Channels;
using Claudia.Ports;
using Microsoft.Extensions.Logging;

namespace Claudia.Storage;

/// <summary>Group commit: one thread takes whatever waits, and commits it together.</summary>
internal sealed partial class AppendQueue : IAsyncDisposable
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private readonly IBatchWriter _writer;
    private readonly JournalMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly int _maxBatch;
    private readonly int _limit;
    private readonly Channel<PendingAppend> _waiting;
    private readonly Task _running;
    private volatile bool _closed;
    private volatile FailedAppend? _failed;

    public AppendQueue(IBatchWriter writer, int maxBatch, int limit, JournalMetrics metrics, TimeProvider time, ILogger log)
    {
        (_writer, _maxBatch, _limit, _metrics, _time, _log) = (writer, maxBatch, limit, metrics, time, log);
        _waiting = Channel.CreateBounded<PendingAppend>(new BoundedChannelOptions(limit) { SingleReader = true });
        metrics.Watch(() => _waiting.Reader.Count);

        // A thread of its own: it blocks on the disk, and must not wait for the pool that its callers fill.
        _running = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Why appends fail; null when none has for a minute, or one has succeeded since.</summary>
    public JournalException? LastFailure => _failed is { } last && _time.GetElapsedTime(last.At) < Remembered ? last.Failure : null;

    /// <summary>Hands an append to the writer. Cancelled while it waits, it is certainly not written; later, cancelling has no effect.</summary>
    /// <exception cref="JournalException">The queue is full or closed, or the storage failed.</exception>
    public async Task<AppendResult> AppendAsync(AppendRows rows, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var append = new PendingAppend(rows, _time.GetTimestamp());
        if (!_waiting.Writer.TryWrite(append))
            throw Rejected();

        using var cancelling = cancel.UnsafeRegister(static (it, token) => ((PendingAppend)it!).Cancel(token), append);
        return await append.Done;
    }

    /// <summary>Takes no more appends, and returns when those that wait are written.</summary>
    public async ValueTask DisposeAsync()
    {
        _closed = true;
        _waiting.Writer.TryComplete();
        await _running;
        _writer.Dispose();
    }

    private JournalException Rejected() => _closed
        ? new JournalException("The journal is closed: nothing was written.")
        : new JournalException($"{_limit} appends wait for the disk already, and no more are taken: nothing was written. Send again later.");

    private void Run()
    {
        var batch = new List<PendingAppend>(_maxBatch);
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            batch.Clear();
            while (batch.Count < _maxBatch && _waiting.Reader.TryRead(out var next))
            {
                if (next.TryTake())
                    batch.Add(next);
            }

            Commit(batch);
        }
    }

    // Ends: each round ends the batch or takes one append out of it.
    private void Commit(List<PendingAppend> batch)
    {
        while (batch.Count > 0)
        {
            switch (Write(batch))
            {
                case BatchOutcome.Committed committed:
                    End(batch, committed.Results);
                    batch.Clear();
                    break;
                case BatchOutcome.Poisoned poisoned:
                    Fail([poisoned.Append], poisoned.Failure);
                    batch.Remove(poisoned.Append);
                    break;
                case BatchOutcome.Failed failed:
                    _failed = new(failed.Failure, _time.GetTimestamp());
                    Fail(batch, failed.Failure);
                    batch.Clear();
                    break;
                default:
                    throw new UnreachableException();
            }
        }
    }

    private BatchOutcome Write(List<PendingAppend> batch)
    {
        try
        {
            return _writer.Write(batch);
        }
        catch (Exception failure)
        {
            // A defect in the writer must not end the thread that everybody waits for.
            return new BatchOutcome.Failed(new JournalException("The journal's writer failed.", failure) { MayHaveHappened = true });
        }
    }

    private void End(List<PendingAppend> batch, IReadOnlyList<AppendResult> results)
    {
        _failed = null;
        _metrics.Committed();
        for (var index = 0; index < batch.Count; index++)
        {
            _metrics.Ended(results[index], _time.GetElapsedTime(batch[index].StartedAt));
            batch[index].End(results[index]);
        }
    }

    private void Fail(List<PendingAppend> appends, JournalException failure)
    {
        _metrics.Failed(appends.Count);
        LogFailure(_log, failure, appends.Count);
        foreach (var append in appends)
        {
            // Each waiter gets an exception of its own: one thrown object may not be shared by many stacks.
            append.Fail(new JournalException(failure.Message, failure) { MayHaveHappened = failure.MayHaveHappened });
        }
    }

    private sealed record FailedAppend(JournalException Failure, long At);

    [LoggerMessage(LogLevel.Error, "{Count} appends failed.")]
    private static partial void LogFailure(ILogger log, Exception failure, int count);
}
