using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>The ids of the newest parts, and how far back they reach: what is older than that is known.</summary>
/// <param name="Ids">Newest last.</param>
/// <param name="HighWater">The time of the newest part whose id was let go. Counts for ids without a number.</param>
/// <param name="HighPart">The highest number of an id that was let go: times are whole seconds, and for our own parts unknown.</param>
public sealed record SeenParts(ImmutableArray<PartMark> Ids, DateTimeOffset HighWater, long HighPart = 0)
{
    /// <summary>How many ids are kept.</summary>
    public const int Kept = 200;

    public static readonly SeenParts None = new([], DateTimeOffset.MinValue);

    /// <summary>The parts that were not seen, and are not so old that their ids were let go, each once.</summary>
    public IEnumerable<Part> Unseen(IEnumerable<Part> parts)
    {
        var ids = Ids.Select(mark => Part.Identity(mark.Id)).ToHashSet(StringComparer.Ordinal);
        var hasFirst = HasFirst;
        return parts.Where(part => !IsPast(part.Id, part.At) && !(hasFirst && Part.IsFirst(part.Id)) && ids.Add(Part.Identity(part.Id)));
    }

    /// <summary>True when the conversation's first message is among them, whatever id it was shown with.</summary>
    internal bool HasFirst => Ids.Any(mark => Part.IsFirst(mark.Id));

    /// <summary>True when the message is known, as a part or as the conversation's first.</summary>
    internal bool Has(string messageId) => Ids.Any(mark => Part.Identity(mark.Id) == Part.Identity(messageId));

    public SeenParts With(string id, DateTimeOffset at) => Ids.Length < Kept
        ? this with { Ids = Ids.Add(new(id, at)) }
        : new(
            Bounded.Append(Ids, new(id, at), Kept),
            Ids[0].At > HighWater ? Ids[0].At : HighWater,
            Math.Max(HighPart, PartId.Number(Ids[0].Id)));

    private bool IsPast(string id, DateTimeOffset at) => PartId.Number(id) switch
    {
        0 => Ids.Length == Kept && at <= HighWater,
        var number => number <= HighPart,
    };
}

/// <summary>A part's id and time.</summary>
public sealed record PartMark(string Id, DateTimeOffset At);
