namespace Claudia.Simulation.Tests;

/// <summary>A guard whose absence nobody notices is either not needed or not tested.</summary>
public sealed class SabotageTests
{
    private const ulong Most = 20_000;

    public static TheoryData<string> Names => [.. Sabotage.All.Select(sabotage => sabotage.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Guard_SwitchedOff_IsFoundMissing(string name)
    {
        var sabotage = Sabotage.Find(name)!;
        var profile = Profile.Find(sabotage.Profile)!;
        for (var seed = 1UL; seed <= Most; seed++)
        {
            var findings = Schedule.Run(seed, profile, sabotage.Setup);
            Assert.Equal(0, findings.Count(Check.Unforeseen));
            if (findings.Violations.Count > 0)
                return;
        }
        Assert.Fail($"{name} went unnoticed in {Most} schedules.");
    }

    [Fact]
    public void Names_AreTheTenGuards() => Assert.Equal(
        [
            "attempt-not-journaled", "version-unchecked", "resend-on-unknown", "no-settle-window",
            "deadline-unchecked", "message-ids-forgotten", "speaks-after-takeover", "marker-missing", "own-words-changed", "loop-forgets-a-kick",
        ],
        Sabotage.All.Select(sabotage => sabotage.Name));
}
