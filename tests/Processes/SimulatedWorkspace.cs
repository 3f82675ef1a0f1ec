using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.Processes;

/// <summary>The workspace that Claudia's processes are set up for.</summary>
internal static class SimulatedWorkspace
{
    /// <summary>Its name in Claudia's settings.</summary>
    public const string Name = "test";

    public static SimulatorOptions Options { get; } = new()
    {
        Url = new("http://127.0.0.1:0"),
        WebhookUrl = null,
        ConnectorUrl = null,
        ConnectorSecret = "a-secret-of-the-connector",
        RetryDelay = TimeSpan.FromSeconds(2),
    };

    /// <summary>From here on its webhooks and its workflow's calls go there.</summary>
    public static Task SendToAsync(this SimulatorClient simulator, Uri claudia) => simulator.ConfigureAsync(new()
    {
        WebhookUrl = new(claudia, $"webhooks/intercom/{Name}"),
        ConnectorUrl = new(claudia, $"connectors/intercom/{Name}/messages"),
    });
}
