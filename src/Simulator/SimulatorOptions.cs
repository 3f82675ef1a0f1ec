namespace Claudia.Simulator;

/// <summary>How a simulated workspace starts; what can change at runtime goes through <c>/_sim/configure</c>.</summary>
public sealed record SimulatorOptions
{
    /// <summary>Where it listens. Loopback; port 0 needs an address (<c>http://127.0.0.1:0</c>), not a name.</summary>
    public Uri Url { get; init; } = new("http://localhost:5081");

    public string AppId { get; init; } = "sim_claudia";
    public string Region { get; init; } = "US";
    public string AccessToken { get; init; } = "sim-token";
    public string ClientSecret { get; init; } = "sim-client-secret";
    public string ConnectorSecret { get; init; } = "sim-connector-secret";

    /// <summary>Where notifications go; null sends none.</summary>
    public Uri? WebhookUrl { get; init; } = new("http://localhost:5080/webhooks/intercom/demo");

    /// <summary>Where the workflow's custom action posts; null calls nothing.</summary>
    public Uri? ConnectorUrl { get; init; } = new("http://localhost:5080/connectors/intercom/demo/messages");

    /// <summary>Where the page's link to Claudia's own pages leads; null shows none.</summary>
    public Uri? ClaudiaUrl { get; init; }

    public bool WebhooksOn { get; init; } = true;
    public bool WorkflowOn { get; init; } = true;

    /// <summary>Whether the workflow's bot gives each new conversation to Claudia's team.</summary>
    public bool AssignNewConversations { get; init; } = true;

    /// <summary>Webhooks as an app below 2.15 gets them: HTML bodies, ISO dates in statistics, null assignees.</summary>
    public bool OlderPayloads { get; init; }

    /// <summary>REST calls allowed in each window of ten seconds; more answer 429.</summary>
    public int RateLimit { get; init; } = 1666;

    /// <summary>How long a failed notification waits for its one retry.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMinutes(1);

    public TimeSpan WebhookTimeout { get; init; } = TimeSpan.FromSeconds(5);
    public TimeSpan ConnectorTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The first id of a conversation; parts and messages count up from it too.</summary>
    public long FirstConversationId { get; init; } = SmallestConversationId;

    internal const long SmallestConversationId = 215470000000001;

    /// <summary>
    /// A first id that no earlier run has used: the world is in memory, so a simulator that starts again
    /// beside a store that remembers would otherwise hand out known ids.
    /// </summary>
    public static long FirstIdAt(DateTimeOffset now) =>
        SmallestConversationId + (Math.Max(0, (long)(now - DateTimeOffset.UnixEpoch).TotalSeconds - 1_767_225_600) * 10);
}
