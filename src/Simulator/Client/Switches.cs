namespace Claudia.Simulator.Client;

/// <summary>What to change while it runs; what is null stays as it is.</summary>
public sealed record Reconfiguration
{
    public Uri? WebhookUrl { get; init; }
    public Uri? ConnectorUrl { get; init; }
    public string? AccessToken { get; init; }
    public string? ClientSecret { get; init; }
    public string? ConnectorSecret { get; init; }
    public bool? WebhooksOn { get; init; }
    public bool? WorkflowOn { get; init; }
    public bool? AssignNewConversations { get; init; }
    public bool? OlderPayloads { get; init; }
    public int? RateLimit { get; init; }
    public int? RetryDelayMs { get; init; }
    public int? WebhookTimeoutMs { get; init; }
    public int? ConnectorTimeoutMs { get; init; }
}

/// <summary>What is configured, without the secrets.</summary>
public sealed record SimulatorConfiguration
{
    public Uri? WebhookUrl { get; init; }
    public Uri? ConnectorUrl { get; init; }

    /// <summary>Where Claudia's own pages are; null where nobody said.</summary>
    public Uri? ClaudiaUrl { get; init; }

    public required bool WebhooksOn { get; init; }
    public required bool WorkflowOn { get; init; }
    public required bool AssignNewConversations { get; init; }
    public required bool OlderPayloads { get; init; }
    public required int RateLimit { get; init; }

    /// <summary>Whether a 410 has switched the notifications off.</summary>
    public required bool SubscriptionOff { get; init; }
}

/// <summary>Whom the access token speaks for, and whether it works; what is null stays.</summary>
public sealed record TokenChange(string? AdminId = null, bool? Revoked = null);

/// <summary>Whether the workspace refuses every REST call.</summary>
public sealed record AwayChange(bool Away);

/// <summary>A team to add, or to put in another's place; round_robin makes assignments name a teammate.</summary>
public sealed record TeamChange(string Id, string Name, IReadOnlyList<string> AdminIds, string? DistributionMethod = null);

/// <summary>What is still queued or under way; <see cref="Held"/> notifications wait for a fault to let them go.</summary>
public sealed record IdleReport(bool Idle, int Calls, int Webhooks, int Connectors, int Retries, int Held);
