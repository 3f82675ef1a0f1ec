namespace Claudia.Grains;

/// <summary>Sweeps at each tick of its timer, and never twice at a time.</summary>
[GrainType("claudia.sweep")]
internal sealed class SweepGrain(IGrainContext context, SweepParts parts) : Grain, ISweepGrain
{
    private readonly WorkspaceSweep _sweep = parts.Of(context.GrainId.Key.ToString()!);

    private GrainHome Home => new(this, parts.Ports.Rules, this.GetPrimaryKeyString());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        this.RegisterGrainTimer(GoRoundAsync, GrainTimers.WhenSet with { DueTime = TimeSpan.Zero, Period = parts.Options.Pause });
        return Task.CompletedTask;
    }

    public Task PingAsync()
    {
        Home.MustServe();
        return Task.CompletedTask;
    }

    private async Task GoRoundAsync(CancellationToken cancel)
    {
        if (Home.IsServed())
            await _sweep.GoRoundAsync(cancel);
    }
}
