using Claudia.Simulator;
using Claudia.Simulator.Client;
using Microsoft.AspNetCore.Builder;

namespace Claudia.Cli.Tests.Fixtures;

/// <summary>A simulated Intercom in this process. It sends nothing until it is told where to.</summary>
internal sealed class SimulatedIntercom : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private SimulatedIntercom(WebApplication app)
    {
        _app = app;
        _http = new() { BaseAddress = Url };
        Sim = new(_http);
    }

    public static SimulatorOptions Options { get; } = new()
    {
        Url = new("http://127.0.0.1:0"),
        WebhookUrl = null,
        ConnectorUrl = null,
        ConnectorSecret = "a-secret-of-the-connector",
    };

    public Uri Url => new(_app.Urls.First());

    public SimulatorClient Sim { get; }

    public static async Task<SimulatedIntercom> StartAsync()
    {
        var app = SimulatorHost.Build(Options, TimeProvider.System);
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }
}
