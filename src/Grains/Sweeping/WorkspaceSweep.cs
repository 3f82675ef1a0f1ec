using Claudia.Ports;

namespace Claudia.Grains;

/// <summary>One workspace's sweeps, each from where the last one began that went well.</summary>
public sealed class WorkspaceSweep(string workspace, Sweep sweep, ISweepHorizon horizon, SweepOptions options, ActorPorts ports)
{
    private DateTimeOffset? _since;

    /// <summary>Sweeps once. What goes wrong is logged, and the next one reaches as far back.</summary>
    /// <returns>When it began; null when it did not go well.</returns>
    public async Task<DateTimeOffset?> GoRoundAsync(CancellationToken cancel)
    {
        var began = ports.Time.GetUtcNow();
        if (!await TryAsync(cancel))
            return null;
        _since = began - options.Overlap;
        return began;
    }

    private async Task<bool> TryAsync(CancellationToken cancel)
    {
        try
        {
            if (await sweep.RunAsync(workspace, await SinceAsync(cancel), cancel) is > 0 and var found)
                ports.Log.SweepFound(workspace, found);
            return true;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception e)
        {
            // Whatever it was, the next one tries again.
            ports.Log.SweepFailed(workspace, options.Pause, e.Message);
            ports.Log.SweepFailedAt(e, workspace);
            return false;
        }
    }

    /// <summary>However long one conversation has kept all sweeps from going well, it ends somewhere.</summary>
    private async Task<DateTimeOffset> SinceAsync(CancellationToken cancel)
    {
        var farthest = ports.Time.GetUtcNow() - options.FarthestReach;
        return (_since ?? await FirstAsync(cancel)) is var since && since > farthest ? since : farthest;
    }

    /// <summary>After a start, back to the last thing that is known: what came while no process ran was seen by nobody.</summary>
    private async Task<DateTimeOffset> FirstAsync(CancellationToken cancel)
    {
        var now = ports.Time.GetUtcNow();
        var reach = await horizon.LastChangeAsync(workspace, cancel) is { } last ? now - last + options.Overlap : options.FirstReach;
        return now - TimeSpan.FromTicks(Math.Clamp(reach.Ticks, options.FirstReach.Ticks, options.FarthestReach.Ticks));
    }
}
