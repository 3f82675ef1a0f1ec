using Claudia.Fakes;
using Claudia.Simulator.Client;

namespace Claudia.Processes;

/// <summary>The simulated Intercom as a process of its own.</summary>
internal sealed class SimulatorProcess : IAsyncDisposable
{
    /// <summary>How long a webhook that found nobody waits for its one retry: longer than most starts take.</summary>
    public static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(15);

    private readonly DotnetProgram _program;
    private readonly HttpClient _http;

    private SimulatorProcess(DotnetProgram program, Uri url)
    {
        (_program, Url) = (program, url);
        // It may stand still for a minute and more.
        _http = new() { BaseAddress = url, Timeout = TimeSpan.FromMinutes(5) };
        Client = new(_http);
    }

    public Uri Url { get; }

    public SimulatorClient Client { get; }

    public static async Task<SimulatorProcess> StartAsync(string folder)
    {
        const string listening = "A simulated Intercom listens on ";
        var options = SimulatedWorkspace.Options;
        var program = DotnetProgram.Start(DotnetProgram.Built("Simulator", "Claudia.Simulator"), folder, [], new Dictionary<string, string?>
        {
            ["ASPNETCORE_URLS"] = null,
            ["Simulator__Url"] = options.Url.ToString(),
            ["Simulator__ConnectorSecret"] = options.ConnectorSecret,
            ["Simulator__RetryDelay"] = RetryDelay.ToString(),
            ["Simulator__WebhookTimeout"] = "00:00:02",
            ["Simulator__ConnectorTimeout"] = "00:00:03",
        });
        try
        {
            var line = await program.LineAsync(it => it.StartsWith(listening, StringComparison.Ordinal));
            return new(program, new(line[listening.Length..].Split(';', ',')[0]));
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>It stands still for a time, and nothing is lost.</summary>
    public async Task FreezeAsync(TimeSpan time, CancellationToken stop)
    {
        await _program.FreezeAsync();
        await Task.Delay(time, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _program.ThawAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _program.DisposeAsync();
    }
}
