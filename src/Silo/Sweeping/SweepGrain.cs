using Claudia.Grains;

namespace Claudia.Silo;

/// <summary>Sweeps at each reminder, and never twice at a time.</summary>
[GrainType("sweep")]
internal sealed class SweepGrain(IGrainContext context, SweepParts parts) : Grain, ISweepGrain, IRemindable
{
    private const string Name = "sweep";

    private readonly WorkspaceSweep _sweep = parts.Of(context);
    private IGrainTimer? _timer;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _timer = this.RegisterGrainTimer(GoRoundAsync, new GrainTimerCreationOptions { DueTime = Timeout.InfiniteTimeSpan, Period = Timeout.InfiniteTimeSpan, Interleave = true });
        return base.OnActivateAsync(cancellationToken);
    }

    public Task StartAsync() => this.RegisterOrUpdateReminder(Name, TimeSpan.Zero, parts.Options.Pause);

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        // The next activation may be on a silo that has the workspace's settings.
        if (!parts.Serves(this.GetPrimaryKeyString()))
        {
            DeactivateOnIdle();
            return Task.CompletedTask;
        }
        // Not here: a sweep can take longer than a call may.
        _timer!.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    private async Task GoRoundAsync(CancellationToken cancel)
    {
        await parts.Overdue.GoRoundAsync(cancel);
        await _sweep.GoRoundAsync(cancel);
    }
}

/// <summary>What the sweeps of one silo share.</summary>
internal sealed class SweepParts(Sweep sweep, ISweepHorizon horizon, GrainPorts ports, OverdueWaking overdue)
{
    public OverdueWaking Overdue => overdue;

    public SweepOptions Options { get; init; } = new();

    /// <summary>Whether this silo has the workspace's settings.</summary>
    public bool Serves(string workspace) => ports.Rules.For(workspace) is not null;

    /// <summary>The sweep of the workspace whose grain this is.</summary>
    public WorkspaceSweep Of(IGrainContext grain) => new(grain.GrainId.Key.ToString()!, sweep, horizon, Options, ports);
}
