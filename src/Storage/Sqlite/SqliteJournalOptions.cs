namespace Claudia.Storage;

/// <summary>Where the SQLite journal is, and its limits.</summary>
public sealed record SqliteJournalOptions : DatabaseJournalOptions
{
    /// <summary>The file; it and its folder are made where missing. Beside it SQLite keeps <c>-wal</c> and <c>-shm</c>.</summary>
    public string Path { get; init; } = "data/claudia.db";

    /// <summary>How long a write waits for another process that has the file locked.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>SQL run on each connection that writes, asked for as it opens: by this tests make a disk small.</summary>
    internal Func<string>? WriterSql { get; init; }

    /// <inheritdoc/>
    internal override void Check()
    {
        base.Check();
        ArgumentException.ThrowIfNullOrWhiteSpace(Path);
        ArgumentOutOfRangeException.ThrowIfLessThan(BusyTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(BusyTimeout, TimeSpan.FromMinutes(1));
    }
}
