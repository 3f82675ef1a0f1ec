using Claudia.Ports;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claudia.Storage.Tests;

// xunit disposes of it by IAsyncLifetime.
#pragma warning disable CA1001
public sealed class AppendQueueTests : IAsyncLifetime
#pragma warning restore CA1001
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly GatedWriter _writer = new();
    private readonly JournalMetrics _metrics = new();
    private readonly AppendQueue _queue;

    public AppendQueueTests() => _queue = new AppendQueue(_writer, maxBatch: 4, limit: 6, _metrics, TimeProvider.System, NullLogger.Instance);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _queue.DisposeAsync();
        _metrics.Dispose();
        _writer.Dispose();
    }

    [Fact]
    public async Task Append_WhileTheWriterIsBusy_AreTakenTogetherUpToTheLimit()
    {
        var first = await FirstAsync();
        var waiting = Enumerable.Range(1, 6).Select(number => Enqueue(number)).ToList();

        _writer.EndWith(GatedWriter.Commit);
        Assert.Equal(4, (await _writer.NextAsync()).Count);
        _writer.EndWith(GatedWriter.Commit);
        Assert.Equal(2, (await _writer.NextAsync()).Count);
        _writer.EndWith(GatedWriter.Commit);

        Assert.All(await Task.WhenAll([first, .. waiting]).WaitAsync(Patience), result => Assert.Equal(AppendResult.Appended, result));
    }

    [Fact]
    public async Task Append_QueueFull_IsRejectedAtOnce()
    {
        var first = await FirstAsync();
        var waiting = Enumerable.Range(1, 6).Select(number => Enqueue(number)).ToList();

        var failure = await Assert.ThrowsAsync<JournalException>(() => Enqueue(7));

        Assert.Equal("6 appends wait for the disk already, and no more are taken: nothing was written. Send again later.", failure.Message);
        Assert.False(failure.MayHaveHappened);
        await EndAllAsync([first, .. waiting]);
    }

    [Fact]
    public async Task Append_CancelledInTheQueue_IsNeverWritten()
    {
        var first = await FirstAsync();
        using var cancel = new CancellationTokenSource();
        var cancelled = Enqueue(1, cancel.Token);
        var other = Enqueue(2);

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.WaitAsync(Patience));

        _writer.EndWith(GatedWriter.Commit);
        Assert.Equal([Sample.Key(2)], (await _writer.NextAsync()).Select(it => it.Rows.Key));
        await EndAllAsync([first, other]);
    }

    [Fact]
    public async Task Append_CancelledAtTheWriter_HasItsOutcome()
    {
        using var cancel = new CancellationTokenSource();
        var append = Enqueue(0, cancel.Token);
        await _writer.NextAsync();

        await cancel.CancelAsync();
        Assert.False(append.IsCompleted);

        await EndAllAsync([append]);
    }

    [Fact]
    public async Task Append_Poisoned_FailsAloneAndTheOthersAreWritten()
    {
        var first = await FirstAsync();
        var waiting = Enumerable.Range(1, 3).Select(number => Enqueue(number)).ToList();
        _writer.EndWith(GatedWriter.Commit);

        _writer.EndWith(batch => new BatchOutcome.Poisoned(batch[1], new JournalException("Number 2 is poison.")));
        Assert.Equal(3, (await _writer.NextAsync()).Count);
        Assert.Equal([Sample.Key(1), Sample.Key(3)], (await _writer.NextAsync()).Select(it => it.Rows.Key));

        var failure = await Assert.ThrowsAsync<JournalException>(() => waiting[1].WaitAsync(Patience));
        Assert.Equal("Number 2 is poison.", failure.Message);
        await EndAllAsync([first, waiting[0], waiting[2]]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Append_StorageFails_EachWaiterIsTold(bool mayHaveHappened)
    {
        var first = await FirstAsync();
        var waiting = Enumerable.Range(1, 3).Select(number => Enqueue(number)).ToList();
        _writer.EndWith(GatedWriter.Commit);
        _writer.EndWith(_ => new BatchOutcome.Failed(new JournalException("No disk.") { MayHaveHappened = mayHaveHappened }));

        foreach (var append in waiting)
        {
            var failure = await Assert.ThrowsAsync<JournalException>(() => append.WaitAsync(Patience));
            Assert.Equal(("No disk.", mayHaveHappened), (failure.Message, failure.MayHaveHappened));
        }

        await EndAllAsync([first, Enqueue(4)]);
    }

    [Fact]
    public async Task Append_WriterThrows_MayHaveHappenedAndTheQueueLives()
    {
        var first = Enqueue(0);
        _writer.EndWith(_ => throw new InvalidOperationException("A defect."));

        Assert.True((await Assert.ThrowsAsync<JournalException>(() => first.WaitAsync(Patience))).MayHaveHappened);
        await EndAllAsync([Enqueue(1)]);
    }

    [Fact]
    public async Task Append_AfterDispose_Fails()
    {
        await _queue.DisposeAsync();

        Assert.Equal("The journal is closed: nothing was written.", (await Assert.ThrowsAsync<JournalException>(() => Enqueue(1))).Message);
    }

    private Task<AppendResult> Enqueue(int number, CancellationToken cancel = default) =>
        _queue.AppendAsync(AppendRows.Of(Sample.Append(Sample.Key(number))), cancel);

    // The writer has it, and waits to be told how it ends: whatever comes now stays in the queue.
    private async Task<Task<AppendResult>> FirstAsync()
    {
        var first = Enqueue(0);
        Assert.Single(await _writer.NextAsync());
        return first;
    }

    private async Task EndAllAsync(Task<AppendResult>[] appends)
    {
        for (var batches = 0; batches < 4; batches++)
            _writer.EndWith(GatedWriter.Commit);
        Assert.All(await Task.WhenAll(appends).WaitAsync(Patience), result => Assert.Equal(AppendResult.Appended, result));
    }
}
