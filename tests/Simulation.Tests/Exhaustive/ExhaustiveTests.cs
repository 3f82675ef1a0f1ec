namespace Claudia.Simulation.Tests;

public sealed class ExhaustiveTests
{
    public static TheoryData<string> Scripts => [.. Script.All.Select(script => script.Name)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Script_WithACrashAtEveryStepAndPairOfSteps_BreaksNoPromise(string name)
    {
        var tally = new Tally();
        var broken = new List<string>();
        Exhaustive.Run(Script.All.Single(script => script.Name == name), Setup.Honest, tally, (_, text) => broken.Add(text));

        Assert.Empty(broken);
        Assert.True(tally.Schedules > 50, $"Only {tally.Schedules} schedules.");
    }

    [Fact]
    public void Scripts_AreTen() => Assert.Equal(10, Script.All.Count);
}
