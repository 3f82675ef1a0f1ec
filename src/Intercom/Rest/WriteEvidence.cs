using System.Text.Json;
using Claudia.Engine;

namespace Claudia.Intercom;

/// <summary>Looks for a change in the answer to the call that asked for it.</summary>
internal static class WriteEvidence
{
    /// <summary>Null when the answer does not show the change.</summary>
    public static Shown? Find(CallEnd end, string id, ConversationKind kind, Write write, string adminId) =>
        end is CallEnd.Answered { IsSuccess: true, Body: { } body } ? Find(body, id, kind, write, adminId) : null;

    private static Shown? Find(JsonElement? body, string id, ConversationKind kind, Write write, string adminId)
    {
        if (kind == ConversationKind.Ticket && write.Kind != WriteKind.Assignment)
            return Said([.. PartOf(body)], write, adminId);
        if (body.Id("id") != id)
            return null;
        var snapshot = kind == ConversationKind.Ticket
            ? TicketReader.Read(body, null, BodyFormat.Html, whole: false, DateTimeOffset.UnixEpoch)
            : ConversationReader.Read(body, BodyFormat.Html, whole: false, DateTimeOffset.UnixEpoch);
        var first = Part.FirstOf(body.Object("source").Id("id") ?? id);
        return write.Kind == WriteKind.Assignment
            ? Assigned(snapshot, write.TeamId!, adminId)
            : Said([.. snapshot.Parts.Where(part => part.Id != first)], write, adminId);
    }

    /// <summary>The team that the answer names counts; the part is only a name for it.</summary>
    private static Shown? Assigned(Snapshot snapshot, string teamId, string adminId)
    {
        if (snapshot.Facts.Assignee?.Team != teamId)
            return null;
        var parts = snapshot.Parts.Where(part => part.AssignedTo?.Team == teamId && IsOurs(part, adminId)).ToList();
        return new(parts is [var only] ? only.Id : null);
    }

    /// <summary>Intercom answers with the new part alone. Should it ever show more, the text has to tell.</summary>
    private static Shown? Said(List<Part> parts, Write write, string adminId)
    {
        var ours = parts.Where(part => IsOurs(part, adminId) && part.IsNote == (write.Kind == WriteKind.Note)).ToList();
        if (parts.Count == 1 && ours.Count == 1)
            return new(ours[0].Id);
        var same = ours.Where(part => Says(part.Text, write)).ToList();
        return same.Count == 0 ? null : new(same is [var only] ? only.Id : null);
    }

    private static bool Says(string? text, Write write) => text is not null
        && (write.Marker is { } marker
            ? text.Contains(marker, StringComparison.Ordinal)
            : SameWords.Are(text, write.Text ?? ""));

    private static bool IsOurs(Part part, string adminId) => part.Author == new Author(AuthorKind.Teammate, adminId);

    private static IEnumerable<Part> PartOf(JsonElement? body) =>
        PartReader.Read(body, BodyFormat.Html, DateTimeOffset.UnixEpoch) is { } part ? [part] : [];
}
