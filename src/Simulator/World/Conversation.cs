using System.Collections.Immutable;
using System.Text.Json;

namespace Claudia.Simulator.World;

internal enum OpenState
{
    Open = 1,
    Closed,
    Snoozed,
}

/// <summary>A conversation at one moment; each change makes a new one, so an earlier reading stays as it was.</summary>
internal sealed record Conversation
{
    public required long Id { get; init; }
    public required Source Source { get; init; }
    public required ImmutableList<Contact> Contacts { get; init; }
    public required long CreatedAt { get; init; }
    public required long UpdatedAt { get; init; }
    public OpenState State { get; init; } = OpenState.Open;
    public long? SnoozedUntil { get; init; }
    public long? WaitingSince { get; init; }
    public bool Read { get; init; }
    public string? Title { get; init; }
    public string? AdminId { get; init; }
    public string? TeamId { get; init; }
    public ImmutableList<Part> Parts { get; init; } = [];
    public ImmutableList<AppliedTag> Tags { get; init; } = [];
    public ImmutableSortedSet<string> Teammates { get; init; } = [];
    public ImmutableSortedDictionary<string, JsonElement> Attributes { get; init; } = NoAttributes;
    public Rating? Rating { get; init; }
    public Timeline Timeline { get; init; } = new();
    public Ticket? Ticket { get; init; }

    public bool IsOpen => State != OpenState.Closed;
    public Contact Contact => Contacts[0];
    public string Key => Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static readonly ImmutableSortedDictionary<string, JsonElement> NoAttributes =
        ImmutableSortedDictionary.Create<string, JsonElement>(StringComparer.Ordinal);
}

/// <summary>The first message: it is the conversation's source, not one of its parts.</summary>
internal sealed record Source(
    string Id, Channel Channel, string Subject, string Html, Author Author, ImmutableArray<Attachment> Attachments);

internal sealed record Attachment(string Name, string Url, string ContentType, int Size);

internal sealed record Rating(int Score, string Remark, long At, string? TeammateId);

/// <summary>Something that happened in a conversation; any kind of part may carry a body.</summary>
internal sealed record Part
{
    public required long Id { get; init; }
    public required string Type { get; init; }
    public required long At { get; init; }
    public required Author Author { get; init; }
    public required OpenState State { get; init; }
    public string? Html { get; init; }
    public Reference? AssignedTo { get; init; }
    public ImmutableArray<Attachment> Attachments { get; init; } = [];
    public EventDetails? Details { get; init; }
    public string? TicketState { get; init; }
    public string? PreviousTicketState { get; init; }

    /// <summary>Whether it came by REST: such parts name the app's package.</summary>
    public bool ByApi { get; init; }
}

/// <summary>What an event part tells: a custom action's name and result, or an attribute's name and value.</summary>
internal abstract record EventDetails
{
    private EventDetails()
    {
    }

    public sealed record Action(string Name, string? Result) : EventDetails;

    public sealed record Attribute(string Name, string Value) : EventDetails;
}
