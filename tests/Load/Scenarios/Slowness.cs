using Claudia.Simulator.Client;

namespace Claudia.Load;

/// <summary>Calls that take their time: a kill is to find some of them under way, before and after their effect.</summary>
internal static class Slowness
{
    private const int AtOnce = 20;

    /// <summary>Sees to it that so many of the next calls are slow.</summary>
    public static async Task RefillAsync(SimulatorClient simulator, Dice dice)
    {
        for (var left = await simulator.UnspentAsync(); left < AtOnce; left++)
            await simulator.AddFaultAsync(Rule(dice), CancellationToken.None);
    }

    /// <summary>How many faults still wait for a call.</summary>
    public static async Task<int> UnspentAsync(this SimulatorClient simulator) =>
        (await simulator.FaultsAsync()).Count(fault => fault.Struck < fault.Rule.Count);

    private static FaultRule Rule(Dice dice) => new()
    {
        Action = dice.Hits(0.5) ? FaultAction.DelayBeforeEffect : FaultAction.DelayAfterEffect,
        Kind = dice.Of([CallKind.Assign, CallKind.Assign, CallKind.Note, CallKind.Reply, CallKind.Read]),
        DelayMs = (int)dice.Seconds(0.05, 1.2).TotalMilliseconds,
    };
}
