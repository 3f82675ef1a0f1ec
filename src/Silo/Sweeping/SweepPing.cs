using Claudia.Grains;

namespace Claudia.Silo;

/// <summary>Asks again and again that each workspace is swept, so that its sweep starts elsewhere when its silo has died.</summary>
internal sealed partial class SweepPing(IGrainFactory grains, GrainCalls calls, ClaudiaSettings settings, TimeProvider time, ILogger<SweepPing> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(settings.WorkspaceNames.Select(workspace => PingAsync(workspace, stoppingToken)));
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task PingAsync(string workspace, CancellationToken cancel)
    {
        try
        {
            await calls.AskAsync(grains.GetGrain<ISweepGrain>(workspace).PingAsync, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The silo stops.
        }
        catch (Exception e)
        {
            // Whatever it was: without its sweep a workspace would lose what no webhook shows.
            NotPinged(log, workspace, Pause, e.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Workspace}: the sweep could not be reached, trying again in {Pause}: {Error}")]
    private static partial void NotPinged(ILogger log, string workspace, TimeSpan pause, string error);
}
