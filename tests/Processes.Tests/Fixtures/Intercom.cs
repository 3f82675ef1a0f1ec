using Claudia.Simulator;
using Claudia.Simulator.Client;
using Microsoft.AspNetCore.Builder;

namespace Claudia.Processes.Tests.Fixtures;

/// <summary>A simulated Intercom in the process of the tests: it lives on when Claudia is killed.</summary>
internal sealed class Intercom : IAsyncDisposable
{
    public const string Billing = "7000003";

    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private Intercom(WebApplication app)
    {
        _app = app;
        Url = new(app.Urls.First());
        _http = new() { BaseAddress = Url };
        Sim = new(_http);
    }

    public static SimulatorOptions Options { get; } = new()
    {
        Url = new("http://127.0.0.1:0"),
        WebhookUrl = null,
        ConnectorUrl = null,
        ConnectorSecret = "a-secret-of-the-connector",
        RetryDelay = TimeSpan.FromSeconds(2),
    };

    public Uri Url { get; }

    public SimulatorClient Sim { get; }

    public static async Task<Intercom> StartAsync()
    {
        var app = SimulatorHost.Build(Options, TimeProvider.System);
        await app.StartAsync();
        return new(app);
    }

    /// <summary>From here on webhooks and the workflow's calls go there.</summary>
    public Task SendToAsync(Uri claudia) => Sim.ConfigureAsync(new()
    {
        WebhookUrl = new(claudia, $"webhooks/intercom/{ClaudiaProcess.Workspace}"),
        ConnectorUrl = new(claudia, $"connectors/intercom/{ClaudiaProcess.Workspace}/messages"),
    });

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }
}
