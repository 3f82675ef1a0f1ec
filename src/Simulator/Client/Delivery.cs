namespace Claudia.Simulator.Client;

/// <summary>What left the workspace.</summary>
public enum DeliveryKind
{
    Webhook = 1,
    Connector,
}

/// <summary>How one attempt to deliver ended.</summary>
public enum DeliveryOutcome
{
    /// <summary>A 2xx came back.</summary>
    Delivered = 1,

    /// <summary>Another status came back.</summary>
    Failed,
    TimedOut,

    /// <summary>No connection, or it broke.</summary>
    Unreachable,

    /// <summary>Lost on purpose, by a webhook fault.</summary>
    DroppedByFault,

    /// <summary>Lost because too many were waiting.</summary>
    DroppedAsFull,

    /// <summary>Not sent: a 410 had switched the subscription off.</summary>
    SubscriptionOff,
}

/// <summary>One attempt to deliver a notification, or one call of the connector.</summary>
public sealed record Delivery
{
    public required long Seq { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DeliveryKind Kind { get; init; }
    public required DeliveryOutcome Outcome { get; init; }
    public required int Attempt { get; init; }

    /// <summary>The notification's id (the same in a retry or a duplicate); null for a ping or a connector call.</summary>
    public string? Id { get; init; }

    public string? Topic { get; init; }
    public string? ConversationId { get; init; }
    public int? Status { get; init; }
    public int DurationMs { get; init; }
}

/// <summary>A stretch of the deliveries; <see cref="Last"/> is the newest number there is.</summary>
public sealed record DeliveryPage(IReadOnlyList<Delivery> Deliveries, long Last);
