using Microsoft.Extensions.Hosting;

namespace Claudia.Grains;

/// <summary>Sweeps every workspace again and again.</summary>
public sealed class SweepService(Sweep sweep, IReadOnlyList<string> workspaces, SweepOptions options, GrainPorts ports) : BackgroundService
{
    /// <summary>Sweeps until the host stops. Stays on the caller's context.</summary>
    internal Task RunAsync(CancellationToken cancel) => Task.WhenAll(workspaces.Select(workspace => RunAsync(workspace, cancel)));

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => RunAsync(stoppingToken);

    private async Task RunAsync(string workspace, CancellationToken cancel)
    {
        DateTimeOffset? since = null;
        while (!cancel.IsCancellationRequested)
        {
            var began = ports.Time.GetUtcNow();
            if (await TrySweepAsync(workspace, since, cancel))
                since = began - options.Overlap;
            await Task.Delay(options.Pause, ports.Time, cancel)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }

    /// <summary>After a start, back to the last thing that is known: what came while no process ran was seen by nobody.</summary>
    private async Task<DateTimeOffset> FirstAsync(string workspace, CancellationToken cancel)
    {
        var now = ports.Time.GetUtcNow();
        var reach = await ports.Journal.LastChangeAsync(workspace, cancel) is { } last ? now - last + options.Overlap : options.FirstReach;
        return now - TimeSpan.FromTicks(Math.Clamp(reach.Ticks, options.FirstReach.Ticks, options.FarthestReach.Ticks));
    }

    /// <param name="since">Null for the first sweep after a start.</param>
    private async Task<bool> TrySweepAsync(string workspace, DateTimeOffset? since, CancellationToken cancel)
    {
        try
        {
            if (await sweep.RunAsync(workspace, since ?? await FirstAsync(workspace, cancel), cancel) is > 0 and var found)
                ports.Log.SweepFound(workspace, found);
            return true;
        }
        catch (Exception e) when (e is IOException or GrainsBusyException)
        {
            ports.Log.SweepFailed(workspace, options.Pause, e.Message);
            ports.Log.SweepFailedAt(e, workspace);
            return false;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return false;
        }
    }
}

/// <summary>How often and how far back is swept.</summary>
public sealed record SweepOptions
{
    public TimeSpan Pause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How far back the first sweep after a start reaches at least.</summary>
    public TimeSpan FirstReach { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How far back it reaches at most, however long no process ran.</summary>
    public TimeSpan FarthestReach { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How far each sweep reaches into the one before it: Intercom's search lags.</summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromMinutes(2);
}
