using Claudia.Api;
using Claudia.Grains;

namespace Claudia.Silo;

/// <summary>Asks Intercom for all: what was found a moment ago is not asked for again.</summary>
[GrainType("setup")]
internal sealed class SetupGrain(IGrainContext context, IntercomSetupLook look, ClaudiaSettings settings, TimeProvider time) : Grain, ISetupGrain
{
    private static readonly TimeSpan LookTime = TimeSpan.FromSeconds(30);

    private (DateTimeOffset At, SentFinding[] Findings)? _last;

    public async Task<SentFinding[]> LookAsync()
    {
        // Each process asks as often as it would ask Intercom: half the pause lets them share an answer, and none waits for two.
        if (_last is { } last && time.GetUtcNow() - last.At < settings.PauseAfter(last.Findings.Length == 0) / 2)
            return last.Findings;
        if (settings.Workspaces.All(it => it.Name != context.GrainId.Key.ToString()))
        {
            // The next activation may be on a silo that has its settings.
            DeactivateOnIdle();
            throw new GrainsBusyException($"The silo that was asked has no settings of the workspace {context.GrainId.Key}: all of a cluster's have the same.");
        }
        using var limit = new CancellationTokenSource(LookTime, time);
        var found = await look.LookAsync(context.GrainId.Key.ToString()!, limit.Token);
        _last = (time.GetUtcNow(), [.. found.Select(SentFinding.Of)]);
        return _last.Value.Findings;
    }
}
