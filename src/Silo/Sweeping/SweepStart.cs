using Claudia.Api;

namespace Claudia.Silo;

/// <summary>Sees to it that each workspace is swept. A silo that starts while another has just died may have to ask more than once.</summary>
internal sealed partial class SweepStart(IGrainFactory grains, ClaudiaSettings settings, TimeProvider time, ILogger<SweepStart> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(settings.Workspaces.Select(workspace => StartAsync(workspace.Name, stoppingToken)));

    private async Task StartAsync(string workspace, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await grains.GetGrain<ISweepGrain>(workspace).StartAsync();
                return;
            }
            catch (Exception e)
            {
                // Whatever it was: without its sweep a workspace would lose what no webhook shows.
                NotStarted(log, workspace, Pause, e.Message);
            }
            await Task.Delay(Pause, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Workspace}: the sweep could not be started, trying again in {Pause}: {Error}")]
    private static partial void NotStarted(ILogger log, string workspace, TimeSpan pause, string error);
}
