using System.Collections.Immutable;

namespace Claudia.Silo;

/// <summary>The days of a workspace as they are stored, in order.</summary>
internal sealed record StoredTransferDays
{
    public const int ThisFormat = 1;

    /// <summary>How many are kept, the newest: beyond, a day is no longer listed.</summary>
    public const int DaysKept = 4000;

    public int Format { get; init; }

    public ImmutableArray<string> Days { get; init; } = [];

    /// <summary>The record with this day in it; itself when it has it already.</summary>
    public StoredTransferDays With(string day)
    {
        var at = Days.BinarySearch(day, StringComparer.Ordinal);
        if (at >= 0 || (~at == 0 && Days.Length == DaysKept))
            return this;
        var all = Days.Insert(~at, day);
        return this with { Format = ThisFormat, Days = all.Length > DaysKept ? all.RemoveAt(0) : all };
    }
}
