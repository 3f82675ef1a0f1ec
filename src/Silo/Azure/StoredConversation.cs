using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Claudia.Engine;
using Claudia.Ports;
using Claudia.Storage;

namespace Claudia.Silo;

/// <summary>One conversation as it is stored: what the databases hold in tables, of the events only the newest. New members have defaults.</summary>
/// <remarks>It is kept as a blob: it can be larger than a row of Azure's tables may be.</remarks>
internal sealed record StoredConversation
{
    /// <summary>The version of the record's shape, raised when an older program would misread it.</summary>
    public const int ThisFormat = 1;

    /// <summary>How many events are kept.</summary>
    public const int TailKept = 200;

    /// <summary>How many characters of events are kept. The newest append's are kept whatever their length.</summary>
    public const int TailCharactersKept = 1 << 20;

    /// <summary>How many transfers are kept.</summary>
    public const int TransfersKept = 20;

    /// <summary>The largest number of days in <see cref="MovedFrom"/>. Beyond, the newest is forgotten: the index's row is on an older one.</summary>
    public const int DaysMovedFrom = 30;

    public int Format { get; init; }

    /// <summary>The journal's version: the number of events ever appended.</summary>
    public long Version { get; init; }

    /// <summary>The <see cref="JournalJson.StateVersion"/> that wrote <see cref="State"/>.</summary>
    public int StateVersion { get; init; }

    public RawJson State { get; init; }

    public DateTimeOffset? WakeAt { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>The version of the first event in <see cref="Tail"/>.</summary>
    public long TailFrom { get; init; }

    /// <summary>The newest events, in order.</summary>
    public ImmutableArray<RawJson> Tail { get; init; } = [];

    /// <summary>The newest transfers, the newest last.</summary>
    public ImmutableArray<StoredTransfer> Transfers { get; init; } = [];

    /// <summary>Ids of those transfers of which the audit does not know the latest.</summary>
    public ImmutableArray<string> Owed { get; init; } = [];

    /// <summary>The version that the index of conversations knows; 0 for none, as in records of a program without the index.</summary>
    public long IndexedVersion { get; init; }

    /// <summary>Other days than that of <see cref="ChangedAt"/> on which the index may have a row, the newest last. Default for none: then nothing is written.</summary>
    public ImmutableArray<DateOnly> MovedFrom { get; init; }

    /// <summary>Whether the index does not know the latest.</summary>
    [JsonIgnore]
    public bool OwesIndex => IndexedVersion < Version;

    /// <summary>The record after an append that fits its version.</summary>
    public StoredConversation With(AppendRows rows)
    {
        var tail = Newest(Tail.AddRange(rows.Events.Select(row => new RawJson(row.Json))), rows.Events.Length);
        var next = this with
        {
            Format = ThisFormat,
            Version = rows.Version,
            StateVersion = JournalJson.StateVersion,
            State = new(rows.State),
            WakeAt = rows.Append.WakeAt?.ToUniversalTime(),
            ChangedAt = rows.Append.At.ToUniversalTime(),
            MovedFrom = MovedBy(rows.Append.At),
            TailFrom = rows.Version - tail.Length + 1,
            Tail = tail,
        };
        return rows.Transfer is { } transfer ? next.With(new StoredTransfer(transfer.Transfer.Id, rows.Version, new(transfer.Json))) : next;
    }

    /// <summary>The record after the audit was told of a transfer as it stood at a version.</summary>
    public StoredConversation Told(string transferId, long version) =>
        Transfers.Any(it => it.Id == transferId && it.Version > version) ? this : this with { Owed = Owed.Remove(transferId) };

    /// <summary>The record after the index was told of it as it stood at a version.</summary>
    public StoredConversation Indexed(long version) => version < Version ? this : this with { IndexedVersion = version, MovedFrom = default };

    private ImmutableArray<DateOnly> MovedBy(DateTimeOffset at)
    {
        if (Version == 0)
            return default;
        ImmutableArray<DateOnly> before = [.. MovedFrom.IsDefault ? [] : MovedFrom, IndexDay.Of(ChangedAt)];
        ImmutableArray<DateOnly> others = [.. before.Distinct().Where(day => day != IndexDay.Of(at)).Take(DaysMovedFrom)];
        return others.IsEmpty ? default : others;
    }

    private StoredConversation With(StoredTransfer transfer)
    {
        if (Transfers.Any(it => it.Id == transfer.Id && it.Transfer == transfer.Transfer))
            return this;
        ImmutableArray<StoredTransfer> all = [.. Transfers.Where(it => it.Id != transfer.Id), transfer];
        ImmutableArray<StoredTransfer> kept = [.. all.TakeLast(TransfersKept)];
        return this with { Transfers = kept, Owed = [.. kept.Select(it => it.Id).Where(id => id == transfer.Id || Owed.Contains(id))] };
    }

    private static ImmutableArray<RawJson> Newest(ImmutableArray<RawJson> events, int least)
    {
        var (count, characters) = (0, 0L);
        while (count < events.Length)
        {
            characters += events[^(count + 1)].Text.Length;
            if (count >= least && (count >= TailKept || characters > TailCharactersKept))
                break;
            count++;
        }
        return events[^count..];
    }
}

/// <summary>A transfer in its conversation's record.</summary>
/// <param name="Version">The journal's version at which it came to stand as it does.</param>
internal sealed record StoredTransfer(string Id, long Version, RawJson Transfer);
