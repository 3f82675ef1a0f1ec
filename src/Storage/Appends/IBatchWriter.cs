using Claudia.Ports;

namespace Claudia.Storage;

/// <summary>Writes many appends in one transaction.</summary>
internal interface IBatchWriter : IDisposable
{
    /// <summary>Writes the batch, each append with its own version check. Blocks until it is durable; throws for nothing.</summary>
    BatchOutcome Write(IReadOnlyList<PendingAppend> batch);
}

/// <summary>How a batch ended.</summary>
internal abstract record BatchOutcome
{
    private BatchOutcome()
    {
    }

    /// <summary>Durable; the results are in the batch's order.</summary>
    public sealed record Committed(IReadOnlyList<AppendResult> Results) : BatchOutcome;

    /// <summary>Nothing was written, for the fault of one append: the others can go without it.</summary>
    public sealed record Poisoned(PendingAppend Append, JournalException Failure) : BatchOutcome;

    /// <summary>The storage failed. Where <see cref="JournalException.MayHaveHappened"/> is false, nothing was written.</summary>
    public sealed record Failed(JournalException Failure) : BatchOutcome;
}
