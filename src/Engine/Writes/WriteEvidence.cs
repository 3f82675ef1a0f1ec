namespace Claudia.Engine;

/// <summary>What readings say of our writes: the second witness beside the answer of the call itself.</summary>
internal static class WriteEvidence
{
    /// <summary>A part by Claudia's seat: it ends the write that it shows, or shows a second one.</summary>
    public static void FromOwnPart(Decision decision, Part part, Road road)
    {
        var (state, seat) = (decision.State, decision.Rules.Seat);
        if (state.Outbox.FirstOrDefault(entry => Shows(part, entry, seat)) is { } entry)
            WriteEnding.End(decision, entry, WriteEnd.Confirmed, part.Id, $"seen by {road}");
        else if (state.Delivered.FirstOrDefault(it => it.PartId is null && Fits(part, it, seat)) is { } unnamed)
            decision.Emit(new ConversationEvent.OwnPartSeen(decision.At, part.Id, part.Text ?? "", part.At, unnamed.Write.Id));
        else if (state.Delivered.FirstOrDefault(it => IsSecond(part, it, seat)) is { } twice)
            decision.Emit(new ConversationEvent.DuplicateSeen(decision.At, twice.Write.Id, part.Id));
        else if (part is { IsNote: false, Text: not null })
            decision.Emit(new ConversationEvent.OwnPartSeen(decision.At, part.Id, part.Text, part.At, null));
    }

    /// <summary>The assignee himself: the wanted team confirms, a person or another team supersedes. A call that may still arrive is waited for.</summary>
    public static void FromFacts(Decision decision, Road road)
    {
        var entry = decision.State.Outbox.FirstOrDefault(it => it.Write.Purpose == WritePurpose.Transfer);
        if (entry is null || decision.State.Facts.Assignee is not { } assignee)
            return;
        if (assignee.Team == entry.Write.TeamId)
            Arrived(decision, entry, road);
        else if (entry.Status == WriteStatus.Planned && IsElsewhere(assignee, decision.Rules.Seat))
            WriteEnding.End(decision, entry, WriteEnd.Superseded, null, $"{Ownership.Name(assignee)} has it");
    }

    /// <summary>The wanted team has it: by our call, or, when none can have happened, by somebody else's.</summary>
    private static void Arrived(Decision decision, OutboxEntry entry, Road road)
    {
        if (entry.Tries == 0)
            WriteEnding.End(decision, entry, WriteEnd.Superseded, null, "somebody else has given it to that team");
        else
            WriteEnding.End(decision, entry, WriteEnd.Confirmed, null, $"the team has it, seen by {road}");
    }

    private static bool IsElsewhere(Assignee assignee, Seat seat) =>
        assignee != Assignee.Nobody && !Ownership.IsHers(assignee, seat);

    private static bool Shows(Part part, OutboxEntry entry, Seat seat) =>
        entry.Tries > 0 && Matches(part, entry.Write, seat) && (entry.Write.Marker is not null || PartId.Number(part.Id) > entry.AfterPart);

    private static bool Matches(Part part, Write write, Seat seat) => write.Kind switch
    {
        WriteKind.Assignment => part.AssignedTo is { } to && (to.Team == write.TeamId || IsMember(to, seat)),
        WriteKind.Note => part.IsNote && part.Text is { } text && text.Contains(write.Marker!, StringComparison.Ordinal),
        WriteKind.Reply => part is { IsNote: false, Text: { } said } && SameWords.Are(said, write.Text ?? ""),
    };

    /// <summary>The part of an assignment to a round-robin team may name the teammate alone. Herself she assigns by speaking.</summary>
    private static bool IsMember(Assignee to, Seat seat) => to is { Team: null, Admin: { } admin } && admin != seat.AdminId;

    private static bool Fits(Part part, DeliveredWrite delivered, Seat seat) =>
        PartId.Number(part.Id) > delivered.AfterPart && Matches(part, delivered.Write, seat);

    /// <summary>True when the part shows a write that another part shows already: a call arrived after it was taken for dead.</summary>
    private static bool IsSecond(Part part, DeliveredWrite delivered, Seat seat) =>
        delivered.PartId is not null
        && Fits(part, delivered, seat)
        && (delivered.Write.Kind != WriteKind.Assignment || part.AssignedTo!.Team == delivered.Write.TeamId);
}
