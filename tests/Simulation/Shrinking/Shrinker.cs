namespace Claudia.Simulation;

/// <summary>Takes away deeds and chance's doings from a schedule as long as the auditor still finds the same fault.</summary>
internal sealed class Shrinker
{
    private const int MostRuns = 5000;
    private readonly ulong _seed;
    private readonly Setup _setup;
    private readonly Check _check;
    private readonly HashSet<RollId> _masked = [];
    private Plan _plan;
    private int _runs;

    private Shrinker(ulong seed, Profile profile, Setup setup, Check check)
    {
        (_seed, _setup, _check) = (seed, setup, check);
        _plan = Planner.Make(profile, new(seed));
    }

    /// <summary>The trace of the smallest schedule found that still breaks the same promise, and how it breaks it.</summary>
    public static string Shrink(ulong seed, Profile profile, Setup setup, Check check)
    {
        var shrinker = new Shrinker(seed, profile, setup, check);
        while (shrinker._runs < MostRuns && shrinker.Round())
        {
            // Each round may make room for the next.
        }
        var trace = new Trace();
        var findings = shrinker.Run(shrinker._plan, shrinker._masked, trace, null);
        return $"{trace}{string.Join('\n', findings.Violations)}\n";
    }

    private bool Round() => DropConversations() | DropDeeds() | MaskFired();

    private bool DropDeeds()
    {
        var dropped = false;
        for (var at = _plan.Deeds.Count - 1; at >= 0 && _runs < MostRuns; at--)
        {
            var fewer = _plan with { Deeds = [.. _plan.Deeds.Where((_, index) => index != at)] };
            dropped |= Keep(fewer, _masked);
        }
        return dropped;
    }

    private bool DropConversations()
    {
        var dropped = false;
        for (var conversation = _plan.Conversations.Count - 1; conversation >= 0; conversation--)
        {
            var others = _plan with { Deeds = [.. _plan.Deeds.Where(deed => deed.Subject != conversation || deed.Kind is DeedKind.HostCrashes or DeedKind.HostFreezes)] };
            dropped |= others.Deeds.Count < _plan.Deeds.Count && Keep(others, _masked);
        }
        return dropped;
    }

    private bool MaskFired()
    {
        var fired = new List<RollId>();
        Run(_plan, _masked, null, fired);
        var dropped = false;
        foreach (var id in Enumerable.Reverse(fired))
        {
            if (_runs >= MostRuns || _masked.Contains(id))
                continue;
            if (!Keep(_plan, [.. _masked, id]))
                continue;
            _masked.Add(id);
            dropped = true;
        }
        return dropped;
    }

    private bool Keep(Plan smaller, HashSet<RollId> mask)
    {
        if (Run(smaller, mask, null, null).Count(_check) == 0)
            return false;
        _plan = smaller;
        return true;
    }

    private Findings Run(Plan it, HashSet<RollId> mask, Trace? trace, List<RollId>? fired)
    {
        _runs++;
        var dice = new Dice(_seed, mask) { Fired = fired };
        var world = new World(it, dice, _setup, trace);
        world.Run();
        return Auditor.Audit(world);
    }
}
