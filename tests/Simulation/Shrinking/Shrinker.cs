namespace Claudia.Simulation;

/// <summary>Takes away deeds and chance's doings from a schedule as long as the auditor still finds the same fault.</summary>
internal sealed class Shrinker
{
    private const int MostRuns = 5000;
    private readonly ulong seed;
    private readonly Setup setup;
    private readonly Check check;
    private readonly HashSet<RollId> masked = [];
    private Plan plan;
    private int runs;

    private Shrinker(ulong seed, Profile profile, Setup setup, Check check)
    {
        (this.seed, this.setup, this.check) = (seed, setup, check);
        plan = Planner.Make(profile, new(seed));
    }

    /// <summary>The trace of the smallest schedule found that still breaks the same promise, and how it breaks it.</summary>
    public static string Shrink(ulong seed, Profile profile, Setup setup, Check check)
    {
        var shrinker = new Shrinker(seed, profile, setup, check);
        while (shrinker.runs < MostRuns && shrinker.Round())
        {
            // Each round may make room for the next.
        }
        var trace = new Trace();
        var findings = shrinker.Run(shrinker.plan, shrinker.masked, trace, null);
        return $"{trace}{string.Join('\n', findings.Violations)}\n";
    }

    private bool Round() => DropConversations() | DropDeeds() | MaskFired();

    private bool DropDeeds()
    {
        var dropped = false;
        for (var at = plan.Deeds.Count - 1; at >= 0 && runs < MostRuns; at--)
        {
            var fewer = plan with { Deeds = [.. plan.Deeds.Where((_, index) => index != at)] };
            dropped |= Keep(fewer, masked);
        }
        return dropped;
    }

    private bool DropConversations()
    {
        var dropped = false;
        for (var conversation = plan.Conversations.Count - 1; conversation >= 0; conversation--)
        {
            var others = plan with { Deeds = [.. plan.Deeds.Where(deed => deed.Subject != conversation || deed.Kind is DeedKind.HostCrashes or DeedKind.HostFreezes)] };
            dropped |= others.Deeds.Count < plan.Deeds.Count && Keep(others, masked);
        }
        return dropped;
    }

    private bool MaskFired()
    {
        var fired = new List<RollId>();
        Run(plan, masked, null, fired);
        var dropped = false;
        foreach (var id in Enumerable.Reverse(fired))
        {
            if (runs >= MostRuns || masked.Contains(id))
                continue;
            if (!Keep(plan, [.. masked, id]))
                continue;
            masked.Add(id);
            dropped = true;
        }
        return dropped;
    }

    private bool Keep(Plan smaller, HashSet<RollId> mask)
    {
        if (Run(smaller, mask, null, null).Count(check) == 0)
            return false;
        plan = smaller;
        return true;
    }

    private Findings Run(Plan it, HashSet<RollId> mask, Trace? trace, List<RollId>? fired)
    {
        runs++;
        var dice = new Dice(seed, mask) { Fired = fired };
        var world = new World(it, dice, setup, trace);
        world.Run();
        return Auditor.Audit(world);
    }
}
