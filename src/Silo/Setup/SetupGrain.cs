using Claudia.Grains;
using Claudia.Ports;

namespace Claudia.Silo;

/// <summary>Asks Intercom at each tick of its timer: soon again while something is wrong, and more seldom while all is well.</summary>
[GrainType("claudia.setup")]
internal sealed class SetupGrain(IntercomSetupLook look, IWorkspaceRules rules, ClaudiaSettings settings, TimeProvider time) : Grain, ISetupGrain
{
    private static readonly TimeSpan LookTime = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SentFinding[] _findings = [];
    private IGrainTimer? _timer;

    private string Workspace => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _timer = this.RegisterGrainTimer(LookAsync, GrainTimers.WhenSet with { DueTime = TimeSpan.Zero });
        return Task.CompletedTask;
    }

    public async Task<SentFinding[]> FindingsAsync()
    {
        new GrainHome(this, rules, Workspace).MustServe();
        await _first.Task;
        return _findings;
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        if (rules.For(Workspace) is null)
            return;
        using var limit = new CancellationTokenSource(LookTime, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        _findings = [.. (await look.LookAsync(Workspace, both.Token)).Select(SentFinding.Of)];
        _first.TrySetResult();
        _timer!.Change(settings.PauseAfter(fits: _findings.Length == 0), Timeout.InfiniteTimeSpan);
    }
}
