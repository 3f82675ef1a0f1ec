namespace Claudia.Simulation.Tests;

public sealed class DiceTests
{
    [Fact]
    public void Roll_OfTheSameSeed_IsTheSame() =>
        Assert.Equal(Numbers(new(5)), Numbers(new(5)));

    [Fact]
    public void Roll_Masked_LeavesTheOthersAsTheyWere()
    {
        var all = Numbers(new(5));
        var rest = Numbers(new(5, [new(Site.Write, 0, 1)]));

        Assert.False(rest[1]);
        Assert.Equal(all.Where((_, at) => at != 1), rest.Where((_, at) => at != 1));
    }

    [Fact]
    public void Roll_WhenCalm_LetsNothingHappen()
    {
        var dice = new Dice(5) { Calm = true };

        Assert.DoesNotContain(true, Numbers(dice));
    }

    private static List<bool> Numbers(Dice dice) =>
        [.. Enumerable.Range(0, 50).Select(_ => dice.Roll(Site.Write, 0).Happens(500))];
}
