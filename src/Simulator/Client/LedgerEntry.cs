namespace Claudia.Simulator.Client;

/// <summary>What happened in the workspace.</summary>
public enum EffectKind
{
    Conversation = 1,
    Ticket,
    Comment,
    Note,
    Assignment,
    Close,
    Open,
    Snooze,
    Tag,
    Untag,
    Rating,
    Attribute,
    Title,
    TicketState,
    Participant,
    Action,
    Deletion,
}

/// <summary>By which road an effect came.</summary>
public enum Via
{
    Rest = 1,
    Workflow,
    Customer,
    Teammate,
}

/// <summary>
/// One effect, in the order in which they happened. For an assignment <see cref="AssigneeType"/> and
/// <see cref="AssigneeId"/> are what was asked for (admin, team, or nobody_admin), also where the team's
/// distribution then named a teammate.
/// </summary>
public sealed record LedgerEntry
{
    public required long Seq { get; init; }
    public required DateTimeOffset At { get; init; }
    public required EffectKind Kind { get; init; }
    public required Via Via { get; init; }
    public required string ConversationId { get; init; }

    /// <summary>The part, or for a new conversation its source (the first message); null where there is neither.</summary>
    public string? PartId { get; init; }

    public required string AuthorType { get; init; }
    public required string AuthorId { get; init; }
    public string? AssigneeType { get; init; }
    public string? AssigneeId { get; init; }

    /// <summary>The message as plain text, or the tag's, attribute's or action's name.</summary>
    public string? Text { get; init; }

    /// <summary>Whether this is an assignment to that team.</summary>
    public bool AssignsTeam(string teamId) =>
        Kind == EffectKind.Assignment && AssigneeType == "team" && AssigneeId == teamId;
}

/// <summary>A stretch of the ledger; <see cref="Last"/> is the newest number there is.</summary>
public sealed record LedgerPage(IReadOnlyList<LedgerEntry> Entries, long Last);
