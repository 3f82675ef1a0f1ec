namespace Claudia.Storage;

/// <summary>Where the SQLite journal is, and its limits.</summary>
public sealed record SqliteJournalOptions
{
    /// <summary>The file; it and its folder are made where missing. Beside it SQLite keeps <c>-wal</c> and <c>-shm</c>.</summary>
    public string Path { get; init; } = "data/claudia.db";

    /// <summary>How long a write waits for another process that has the file locked.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many appends are committed together at most.</summary>
    public int MaxBatch { get; init; } = 256;

    /// <summary>How many appends may wait; beyond, they are rejected at once.</summary>
    public int QueueLimit { get; init; } = 4096;

    /// <summary>How many reads run at the same time.</summary>
    public int Readers { get; init; } = 4;

    /// <summary>SQL run on each connection that writes, asked for as it opens: by this tests make a disk small.</summary>
    internal Func<string>? WriterSql { get; init; }

    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    internal void Check()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Path);
        ArgumentOutOfRangeException.ThrowIfLessThan(BusyTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(BusyTimeout, TimeSpan.FromMinutes(1));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBatch, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(QueueLimit, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Readers, 1);
    }
}
