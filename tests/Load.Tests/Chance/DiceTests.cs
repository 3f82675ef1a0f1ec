namespace Claudia.Load.Tests;

public sealed class DiceTests
{
    [Fact]
    public void Dice_OfOneSeed_FallAlike() => Assert.Equal(Throw(new Dice(7)), Throw(new Dice(7)));

    [Fact]
    public void Fork_OfAnotherName_FallsOtherwise() => Assert.NotEqual(Throw(new Dice(7).Fork("one")), Throw(new Dice(7).Fork("other")));

    [Fact]
    public void Fork_AfterSomeThrows_FallsAsBeforeThem()
    {
        var dice = new Dice(7);
        var before = Throw(dice.Fork("one"));

        Throw(dice);

        Assert.Equal(before, Throw(dice.Fork("one")));
    }

    private static List<int> Throw(Dice dice) => [.. Enumerable.Range(0, 20).Select(_ => dice.Below(1000))];
}
