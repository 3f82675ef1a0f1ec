using Microsoft.Extensions.Hosting;

namespace Claudia.Grains;

/// <summary>Sweeps every workspace again and again.</summary>
public sealed class SweepService(Sweep sweep, IReadOnlyList<string> workspaces, ISweepHorizon horizon, SweepOptions options, GrainPorts ports) : BackgroundService
{
    /// <summary>Sweeps until the host stops. Stays on the caller's context.</summary>
    internal Task RunAsync(CancellationToken cancel) =>
        Task.WhenAll(workspaces.Select(workspace => RunAsync(new WorkspaceSweep(workspace, sweep, horizon, options, ports), cancel)));

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => RunAsync(stoppingToken);

    private async Task RunAsync(WorkspaceSweep rounds, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            await rounds.GoRoundAsync(cancel);
            await Task.Delay(options.Pause, ports.Time, cancel)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }
}
