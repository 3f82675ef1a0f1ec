using Claudia.Ports;

namespace Claudia.Grains;

/// <summary>One workspace's sweeps. Each begins where everything before was listed and looked at.</summary>
public sealed class WorkspaceSweep(string workspace, Sweep sweep, ISweepHorizon horizon, SweepOptions options, ActorPorts ports)
{
    private SearchPoint? _from;

    /// <summary>Sweeps once. What goes wrong is logged, and the next one reaches as far back.</summary>
    /// <returns>When it began; null when it did not go well.</returns>
    public async Task<DateTimeOffset?> GoRoundAsync(CancellationToken cancel)
    {
        var began = ports.Time.GetUtcNow();
        return await TryAsync(began, cancel) ? began : null;
    }

    private async Task<bool> TryAsync(DateTimeOffset began, CancellationToken cancel)
    {
        try
        {
            await ListAllAsync(await FromAsync(cancel), began, cancel);
            return true;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception e)
        {
            // Whatever it was, the next one tries again. Intercom may know a cursor no more.
            _from = _from is { } from ? new(from.At) : null;
            ports.Log.SweepFailed(workspace, options.Pause, e.Message);
            ports.Log.SweepFailedAt(e, workspace);
            return false;
        }
    }

    /// <summary>Lists what changed until the sweep began, list after list. The next sweep finds what changes meanwhile.</summary>
    /// <exception cref="IOException">Intercom could not be asked; or some conversations could not be looked at, and all others were.</exception>
    private async Task ListAllAsync(SearchPoint from, DateTimeOffset began, CancellationToken cancel)
    {
        var (found, refused, isHeld) = (0, new List<RefusedLook>(), false);
        for (var at = from; at is not null && at.At <= began;)
        {
            var step = await sweep.RunAsync(workspace, at, cancel);
            found += step.Found;
            refused.AddRange(step.Refused);
            if (step.Cut is { } cut)
                ports.Log.SweepCut(workspace, cut.Second, cut.Count, cut.Listed);
            if (!isHeld && refused is [])
                _from = Reached(step, began);
            isHeld |= step.Cut is { Continues: false };
            at = step.Next;
        }

        if (found > 0)
            ports.Log.SweepFound(workspace, found);
        if (refused is [{ } first, ..])
            throw new IOException($"{refused.Count} conversations could not be looked at, {first.Key} the first: {first.Why.Message}", first.Why);
    }

    /// <summary>Where the next sweep begins: at what this one has not listed, and early enough for what Intercom's search shows late.</summary>
    private SearchPoint Reached(SweepStep step, DateTimeOffset began)
    {
        var latest = new SearchPoint(began - options.Overlap);
        var next = step.Cut is { Continues: false } cut ? new(cut.Second) : step.Next;
        return next?.At <= latest.At ? next : latest;
    }

    /// <summary>However long one conversation has kept all sweeps from going well, it ends somewhere.</summary>
    private async Task<SearchPoint> FromAsync(CancellationToken cancel)
    {
        var farthest = ports.Time.GetUtcNow() - options.FarthestReach;
        _from ??= new(await FirstAsync(cancel));
        return _from.At > farthest ? _from : _from = new(farthest);
    }

    /// <summary>After a start, back to the last thing that is known: what came while no process ran was seen by nobody.</summary>
    private async Task<DateTimeOffset> FirstAsync(CancellationToken cancel)
    {
        var now = ports.Time.GetUtcNow();
        var reach = await horizon.LastChangeAsync(workspace, cancel) is { } last ? now - last + options.Overlap : options.FirstReach;
        return now - TimeSpan.FromTicks(Math.Clamp(reach.Ticks, options.FirstReach.Ticks, options.FarthestReach.Ticks));
    }
}
