using System.Threading.Channels;
using Claudia.Ports;

namespace Claudia.Storage.Tests;

/// <summary>A writer that shows each batch it was given, and ends it as the test says.</summary>
internal sealed class GatedWriter : IBatchWriter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Channel<IReadOnlyList<PendingAppend>> _batches = Channel.CreateUnbounded<IReadOnlyList<PendingAppend>>();
    private readonly Channel<Func<IReadOnlyList<PendingAppend>, BatchOutcome>> _endings = Channel.CreateUnbounded<Func<IReadOnlyList<PendingAppend>, BatchOutcome>>();

    public static BatchOutcome Commit(IReadOnlyList<PendingAppend> batch) =>
        new BatchOutcome.Committed([.. batch.Select(_ => AppendResult.Appended)]);

    /// <summary>The next batch, as it reaches the writer.</summary>
    public async Task<IReadOnlyList<PendingAppend>> NextAsync() => await _batches.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>How the batch ends that the writer has, or will have next.</summary>
    public void EndWith(Func<IReadOnlyList<PendingAppend>, BatchOutcome> ending) => _endings.Writer.TryWrite(ending);

    public BatchOutcome Write(IReadOnlyList<PendingAppend> batch)
    {
        _batches.Writer.TryWrite([.. batch]);
        return _endings.Reader.ReadAsync().AsTask().WaitAsync(Patience).GetAwaiter().GetResult()(batch);
    }

    public void Dispose() => _endings.Writer.TryComplete();
}
