namespace Claudia.Simulation.Tests;

public sealed class ShrinkerTests
{
    [Fact]
    public void Shrink_OfABrokenSchedule_StillBreaksThePromiseAndIsShorter()
    {
        var sabotage = Sabotage.Find("resend-on-unknown")!;
        var profile = Profile.Find(sabotage.Profile)!;
        var seed = 1UL;
        while (Schedule.Run(seed, profile, sabotage.Setup).Count(Check.Duplicate) == 0)
            seed++;

        var shrunk = Shrinker.Shrink(seed, profile, sabotage.Setup, Check.Duplicate);

        Assert.Contains("Duplicate: ", shrunk, StringComparison.Ordinal);
        Assert.True(shrunk.Length <= Schedule.Tell(seed, profile, sabotage.Setup).Length + 200, shrunk);
    }
}
