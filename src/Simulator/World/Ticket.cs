using System.Collections.Immutable;
using System.Text.Json;

namespace Claudia.Simulator.World;

internal sealed record TicketState(string Id, string Category, string Label)
{
    public static readonly TicketState Submitted = new("3000001", "submitted", "Submitted");
    public static readonly TicketState InProgress = new("3000002", "in_progress", "In progress");

    public static readonly ImmutableArray<TicketState> All =
    [
        Submitted, InProgress, new("3000003", "waiting_on_customer", "Waiting on you"),
        new("3000004", "resolved", "Resolved"),
    ];
}

internal sealed record TicketType(string Id, string Name, string Category, string Description)
{
    public static readonly TicketType Support =
        new("2000001", "Support request", "Customer", "A request that takes more than one answer.");

    public static readonly ImmutableArray<TicketType> All =
    [
        Support, new("2000002", "Internal follow-up", "Back-office", "Work that the customer does not see."),
    ];

    public static TicketType? WithId(string? id) => All.FirstOrDefault(type => type.Id == id);
}

/// <summary>What makes a conversation a ticket; <paramref name="Number"/> is what the inbox shows.</summary>
internal sealed record Ticket(
    long Number, TicketType Type, TicketState State, ImmutableSortedDictionary<string, JsonElement> Attributes, bool Shared)
{
    public const string TitleAttribute = "_default_title_";
    public const string DescriptionAttribute = "_default_description_";
}
