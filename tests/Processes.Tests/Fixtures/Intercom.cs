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

    public Uri Url { get; }

    public SimulatorClient Sim { get; }

    public static async Task<Intercom> StartAsync()
    {
        var app = SimulatorHost.Build(SimulatedWorkspace.Options, TimeProvider.System);
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }
}
