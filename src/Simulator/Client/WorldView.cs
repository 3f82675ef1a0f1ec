namespace Claudia.Simulator.Client;

/// <summary>The workspace at a glance: its people, and its conversations with the latest updated first.</summary>
public sealed record WorldView
{
    public required string AppId { get; init; }
    public required string Region { get; init; }
    public required string ClaudiaTeamId { get; init; }
    public required string TokenAdminId { get; init; }
    public required bool TokenRevoked { get; init; }
    public required bool Away { get; init; }
    public required IReadOnlyList<AdminView> Admins { get; init; }
    public required IReadOnlyList<TeamView> Teams { get; init; }
    public required IReadOnlyList<ContactView> Contacts { get; init; }
    public required IReadOnlyList<TagView> Tags { get; init; }

    /// <summary>At most the 200 latest; <see cref="ConversationCount"/> counts all.</summary>
    public required IReadOnlyList<ConversationSummary> Conversations { get; init; }

    public required int ConversationCount { get; init; }

    /// <summary>The newest numbers of the ledger and of the deliveries.</summary>
    public required long LedgerLast { get; init; }

    public required long DeliveriesLast { get; init; }
}

/// <summary>A number that grows with every effect, delivery, struck fault and changed switch; a new start begins anew.</summary>
public sealed record Revision(long Number);

public sealed record AdminView(string Id, string Name, bool HasInboxSeat);

public sealed record TeamView(string Id, string Name, IReadOnlyList<string> AdminIds, string? DistributionMethod);

public sealed record ContactView(string Id, string Name, string Email, string ExternalId, string Language);

public sealed record TagView(string Id, string Name);

/// <summary>A conversation as a line of the inbox.</summary>
public sealed record ConversationSummary
{
    public required string Id { get; init; }
    public required bool IsTicket { get; init; }
    public required string ContactId { get; init; }
    public required string ContactName { get; init; }
    public required string Channel { get; init; }
    public required string State { get; init; }
    public string? TeamId { get; init; }
    public string? AdminId { get; init; }
    public required string Preview { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
}
