namespace Claudia.Storage;

/// <summary>The limits that every database's journal has.</summary>
public abstract record DatabaseJournalOptions
{
    private protected DatabaseJournalOptions()
    {
    }

    /// <summary>How many appends are committed together at most.</summary>
    public int MaxBatch { get; init; } = 256;

    /// <summary>How many appends may wait; beyond, they are rejected at once.</summary>
    public int QueueLimit { get; init; } = 4096;

    /// <summary>How many reads run at the same time.</summary>
    public int Readers { get; init; } = 4;

    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    internal virtual void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBatch, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(QueueLimit, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Readers, 1);
    }
}
