using Claudia.Grains;
using Claudia.Ports;

namespace Claudia.Simulation;

/// <summary>Nothing is said to a customer after a person has taken over and our side could know it.</summary>
internal static class Silence
{
    public static void Audit(World world, ModelConversation conversation, Timeline timeline, Findings findings)
    {
        var slack = Slack(world);
        foreach (var line in conversation.Ledger)
        {
            if (line.Request is not { Left: var left } || line.Part is not { IsNote: false, Text: not null })
                continue;
            if (timeline.SilentSince(left) is { } since && since + slack < left)
                findings.Break(Check.SpokeAfterTakeover, $"{conversation.Key}: part {line.Part.Id} left at t={World.Clock(left)}s, a person's since t={World.Clock(since)}s");
        }
    }

    /// <summary>How old what our side knows may be when a call leaves: a reading counts as fresh for a while, lags, and a slow append or a freeze may follow it.</summary>
    private static long Slack(World world)
    {
        var (odds, timings) = (world.Plan.Odds, world.Setup.Timings);
        var slack = timings.FreshFor + TimeSpan.FromSeconds(1) + TimeSpan.FromMilliseconds(2 * odds.Skew);
        if (odds.ReadLags > 0)
            slack += TimeSpan.FromMilliseconds(odds.MostLag);
        if (odds.AppendSlow > 0 || odds.Freeze > 0 || world.Plan.Deeds.Any(deed => deed.Kind == DeedKind.HostFreezes))
            slack += new ActorLimits().LeaveTime;
        return slack.Ticks;
    }
}
