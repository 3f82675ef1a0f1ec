using System.Globalization;

namespace Claudia.Simulation.Tests;

public sealed class ScheduleTests
{
    public static TheoryData<string> Profiles => [.. Profile.All.Select(profile => profile.Name)];

    public static TheoryData<string, ulong, string> Kept
    {
        get
        {
            var kept = new TheoryData<string, ulong, string>();
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "seeds.txt")).Where(line => line.Length > 0 && line[0] != '#'))
            {
                var words = line.Split(' ', 3);
                kept.Add(words[0], ulong.Parse(words[1], CultureInfo.InvariantCulture), words[2]);
            }
            return kept;
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void SameSeed_Twice_GivesTheSameTrace(string name)
    {
        var profile = Profile.Find(name)!;
        for (var seed = 1UL; seed <= 20; seed++)
            Assert.Equal(Schedule.Tell(seed, profile, Setup.Honest), Schedule.Tell(seed, profile, Setup.Honest));
    }

    [Fact]
    public void OtherSeed_GivesAnotherTrace() =>
        Assert.NotEqual(Schedule.Tell(1, Profile.Everything, Setup.Honest), Schedule.Tell(2, Profile.Everything, Setup.Honest));

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Profile_InAFewHundredSchedules_BreaksNoPromise(string name)
    {
        var profile = Profile.Find(name)!;
        for (var seed = 1UL; seed <= 300; seed++)
            Assert.Empty(Schedule.Run(seed, profile, Setup.Honest).Violations);
    }

    /// <summary>Each seed once showed a defect, which its line names.</summary>
    [Theory]
    [MemberData(nameof(Kept))]
    public void Seed_ThatOnceBrokeAPromise_NoLongerDoes(string profile, ulong seed, string what) =>
        Assert.True(Schedule.Run(seed, Profile.Find(profile)!, Setup.Honest).Violations.Count == 0, what);

    /// <summary>The stated hole is measured: second ones come, and our side notices them.</summary>
    [Fact]
    public void Late_Requests_GiveDuplicatesThatAreDetected()
    {
        var (there, seen) = (0, 0);
        for (var seed = 1UL; seed <= 300; seed++)
        {
            var findings = Schedule.Run(seed, Profile.Find("late")!, Setup.Honest);
            (there, seen) = (there + findings.LateDuplicates, seen + findings.LateDetected);
        }
        Assert.True(there > 0, "No request came late enough.");
        Assert.True(seen > 0, "No late duplicate was noticed.");
    }
}
