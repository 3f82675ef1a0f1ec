namespace Claudia.Engine;

/// <summary>Joins what is known of a conversation with what a reading shows.</summary>
internal static class FactsMerge
{
    /// <summary>The facts after the reading; null when it changes nothing. Also an older one can show a part that gave the conversation to her.</summary>
    public static Facts? Of(Facts known, Snapshot snapshot, Seat seat)
    {
        var shown = snapshot.Facts;
        var lastPart = PartId.Newest(snapshot.Parts);
        var given = Given(snapshot, seat);
        if (!IsLater(known, shown, lastPart))
            return given > known.GivenByPart ? known with { GivenByPart = given, LastPart = Math.Max(known.LastPart, lastPart) } : null;
        var merged = known with
        {
            AsOf = shown.AsOf,
            Assignee = shown.Assignee ?? known.Assignee,
            Open = shown.Open ?? known.Open,
            Channel = shown.Channel ?? known.Channel,
            ContactId = shown.ContactId ?? known.ContactId,
            Tags = Same(shown.Tags, known.Tags) ? known.Tags : shown.Tags,
            Attributes = Same(shown.Attributes, known.Attributes) ? known.Attributes : shown.Attributes,
            Rating = shown.Rating ?? known.Rating,
            LastPart = Math.Max(known.LastPart, lastPart),
            GivenByPart = Math.Max(known.GivenByPart, given),
        };
        return merged == known ? null : merged;
    }

    /// <summary>Of two readings in the same second the one with the newer part counts, whatever else it shows.</summary>
    private static bool IsLater(Facts known, Facts shown, long lastPart) =>
        shown.AsOf > known.AsOf || (shown.AsOf == known.AsOf && lastPart >= known.LastPart);

    private static long Given(Snapshot snapshot, Seat seat) =>
        PartId.Newest(snapshot.Parts.Where(part => Ownership.GivesToHer(part, seat)));

    /// <summary>True when the reading says nothing, or the same: immutable sets compare by reference.</summary>
    private static bool Same<T>(IEnumerable<T>? shown, IEnumerable<T>? known) =>
        shown is null || (known is not null && shown.SequenceEqual(known));
}
