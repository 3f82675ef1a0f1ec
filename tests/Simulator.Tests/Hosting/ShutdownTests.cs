using Claudia.Simulator.Client;
using Claudia.Simulator.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Claudia.Simulator.Tests.Hosting;

public sealed class ShutdownTests
{
    /// <summary>An application that is disposed of without being stopped cancels what runs in it: each time that was logged as a failure.</summary>
    [Fact]
    public async Task Dispose_WithoutAStop_IsNoFailure()
    {
        await using var receiver = await Receiver.StartAsync();
        var app = SimulatorHost.Build(new SimulatorOptions { Url = new Uri("http://127.0.0.1:0"), WebhookUrl = receiver.WebhookUrl }, TimeProvider.System);
        await app.StartAsync();
        var running = Assert.Single(app.Services.GetServices<IHostedService>().OfType<BackgroundService>()).ExecuteTask!;
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var sim = new SimulatorClient(http);
        await sim.PingAsync();
        await sim.WaitForDeliveryAsync(delivery => delivery.Topic == "ping");

        await app.DisposeAsync();

        await running;
    }
}
