using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>How a transfer stands.</summary>
public enum TransferStatus
{
    /// <summary>Decided; its calls are on their way.</summary>
    Pending = 1,

    /// <summary>Seen to have happened.</summary>
    Confirmed = 2,

    /// <summary>A person's choice came first, and counts.</summary>
    Superseded = 3,

    /// <summary>Intercom will not do it: an operator has to look.</summary>
    Refused = 4,

    /// <summary>Not known to have happened after all attempts: an operator has to look.</summary>
    Unresolved = 5,
}

/// <summary>The one transfer of an episode.</summary>
/// <param name="Id">Derived: workspace/conversation/episode.</param>
/// <param name="Destination">The destination's name in the rules.</param>
/// <param name="TeamId">Intercom's id of that destination's team.</param>
/// <param name="Detail">What ended it, in words.</param>
/// <param name="Turn">The newest of the customer's messages that waited when it was decided: these are Level 2's to answer.</param>
public sealed record Transfer(
    string Id,
    int Episode,
    string Destination,
    string TeamId,
    ImmutableArray<Reason> Reasons,
    string RulesVersion,
    DateTimeOffset DecidedAt,
    TransferStatus Status = TransferStatus.Pending,
    DateTimeOffset? EndedAt = null,
    string? Detail = null,
    string? Turn = null)
{
    /// <summary>Of the words that go with it, those that were certainly not made: what may have been is never made again.</summary>
    public ImmutableArray<WritePurpose> Unmade { get; init; } = [];

    /// <summary>What the customer is told of it instead of the usual.</summary>
    public TransferWord? Word { get; init; }

    /// <summary>The name of the rule that made it; null when an operator did, or a failure.</summary>
    public string? Rule { get; init; }

    /// <summary>True when an operator has to look.</summary>
    public bool NeedsAttention => Status is TransferStatus.Refused or TransferStatus.Unresolved;

    /// <summary>True when it happened, or a person's choice took its place.</summary>
    public bool EndedWell => Status is TransferStatus.Confirmed or TransferStatus.Superseded;

    /// <summary>The id of an episode's transfer.</summary>
    public static string IdOf(ConversationKey key, int episode) => $"{key.Workspace}/{key.Id}/{episode}";

    /// <summary>How every mark begins.</summary>
    internal const string MarkerStart = "[claudia:";

    /// <summary>The mark in the hand-off note of a transfer, by which a reading finds it.</summary>
    public static string MarkerOf(string transferId) => $"{MarkerStart}{transferId}]";
}
