namespace Claudia.Simulation;

/// <summary>Runs each script with a crash at every single step, and at every pair of steps.</summary>
internal static class Exhaustive
{
    private const ulong Seed = 7;

    public static Tally All(Setup setup, Action<string, string> found)
    {
        var tally = new Tally();
        foreach (var script in Script.All)
            Run(script, setup, tally, found);
        return tally;
    }

    public static void Run(Script script, Setup setup, Tally tally, Action<string, string> found)
    {
        var steps = Once(script, setup, tally, found, []);
        for (var first = 1; first <= steps; first++)
        {
            var after = Once(script, setup, tally, found, [first]);
            for (var second = first + 1; second <= after; second++)
                Once(script, setup, tally, found, [first, second]);
        }
    }

    /// <returns>How many steps there were.</returns>
    private static int Once(Script script, Setup setup, Tally tally, Action<string, string> found, int[] crashAt)
    {
        var world = new World(script.Plan, new(Seed), setup, trace: null, crashAt);
        world.Run();
        var findings = Auditor.Audit(world);
        tally.Add(findings);
        if (findings.Violations.Count > 0)
            found(script.Name, $"crash at {string.Join(" and ", crashAt)}: {findings.Violations[0]}\n{Tell(script, setup, crashAt)}");
        return world.Steps;
    }

    private static Trace Tell(Script script, Setup setup, int[] crashAt)
    {
        var trace = new Trace();
        new World(script.Plan, new(Seed), setup, trace, crashAt).Run();
        return trace;
    }
}
