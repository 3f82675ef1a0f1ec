namespace Claudia.Api;

/// <summary>Runs the simulated Intercom beside Claudia, and says where both are.</summary>
internal sealed class DemoService(WebApplication simulator, Uri claudia, Uri intercom) : IHostedService, IAsyncDisposable
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await simulator.StartAsync(cancellationToken);
        await Console.Out.WriteLineAsync($"""
            No workspace is configured, so this is a demonstration:
              a simulated Intercom   {intercom}
              Claudia                {claudia}
              her API, with the key  {Demo.OperatorKey} (or {Demo.ViewerKey}, to look only)
            """);
    }

    public Task StopAsync(CancellationToken cancellationToken) => simulator.StopAsync(cancellationToken);

    public ValueTask DisposeAsync() => simulator.DisposeAsync();
}
