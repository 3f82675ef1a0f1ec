using System.Text.Json;

namespace Claudia.Simulator.Client;

/// <summary>A conversation with everything that is in it, notes and events included.</summary>
public sealed record ConversationView
{
    public required string Id { get; init; }
    public required bool IsTicket { get; init; }
    public string? TicketState { get; init; }

    /// <summary>messenger, email, whatsapp and so on.</summary>
    public required string Channel { get; init; }

    /// <summary>open, closed or snoozed.</summary>
    public required string State { get; init; }

    public string? Title { get; init; }

    /// <summary>The team that holds it; null for none.</summary>
    public string? TeamId { get; init; }

    /// <summary>The teammate who holds it; null for none.</summary>
    public string? AdminId { get; init; }

    public required string ContactId { get; init; }
    public required string ContactName { get; init; }
    public required string Subject { get; init; }

    /// <summary>The first message's id and text: it is not among the parts.</summary>
    public required string SourceId { get; init; }

    public required string Text { get; init; }
    public required IReadOnlyList<AttachmentView> Attachments { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public required IReadOnlyList<TagView> Tags { get; init; }
    public required IReadOnlyDictionary<string, JsonElement> Attributes { get; init; }
    public int? Rating { get; init; }
    public required IReadOnlyList<PartView> Parts { get; init; }

    /// <summary>The newest message or event's id: the source's while there is no part.</summary>
    public string LastId => Parts.Count == 0 ? SourceId : Parts[^1].Id;

    public IEnumerable<PartView> Notes => Parts.Where(part => part.PartType == "note");

    /// <summary>What teammates told the customer, whatever kind of part it came in.</summary>
    public IEnumerable<PartView> Answers => Parts.Where(part =>
        part is { AuthorType: "admin", Text.Length: > 0 } && part.PartType != "note");

    /// <summary>The parts that assigned it to that team or teammate.</summary>
    public IEnumerable<PartView> AssignmentsTo(string id) => Parts.Where(part => part.AssignedToId == id);
}

public sealed record PartView
{
    public required string Id { get; init; }
    public required string PartType { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>user, admin or bot.</summary>
    public required string AuthorType { get; init; }

    public required string AuthorId { get; init; }
    public string? AuthorName { get; init; }

    /// <summary>Plain text; null where it has no body.</summary>
    public string? Text { get; init; }

    public string? Html { get; init; }
    public string? AssignedToType { get; init; }
    public string? AssignedToId { get; init; }

    /// <summary>What an event part tells, in words.</summary>
    public string? Event { get; init; }

    /// <summary>Whether it was written through REST.</summary>
    public bool ByApi { get; init; }

    public required IReadOnlyList<AttachmentView> Attachments { get; init; }
}

public sealed record AttachmentView(string Name, string ContentType, int Size);
