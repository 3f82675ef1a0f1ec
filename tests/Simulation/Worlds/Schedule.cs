namespace Claudia.Simulation;

/// <summary>One schedule from its seed to what the auditor found.</summary>
internal static class Schedule
{
    public static Findings Run(ulong seed, Profile profile, Setup setup)
    {
        var dice = new Dice(seed);
        var world = new World(Planner.Make(profile, dice), dice, setup);
        world.Run();
        return Auditor.Audit(world);
    }

    /// <summary>The same, told line by line.</summary>
    public static string Tell(ulong seed, Profile profile, Setup setup)
    {
        var (dice, trace) = (new Dice(seed), new Trace());
        var world = new World(Planner.Make(profile, dice), dice, setup, trace);
        world.Run();
        return trace.ToString();
    }
}
