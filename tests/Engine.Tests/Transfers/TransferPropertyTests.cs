namespace Claudia.Engine.Tests;

public sealed class TransferPropertyTests
{
    private const ulong Seed = 20260815;

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, null)]
    [InlineData(2, OutsideHours.Hold)]
    [InlineData(2, OutsideHours.Tell)]
    public void World_WhateverHappens_EndsWithEachTransferMadeOnceOrReported(int hosts, OutsideHours? outside) => Chance.Holds(Seed + (ulong)hosts, tests: 300, longest: 80, script =>
    {
        var world = new ModelWorld(hosts, hours: outside is { } how ? Given.EveryOtherMinute(how) : null);
        world.Run(script);
        world.Quieten();
        world.Oracle.AssertQuiet();
    });
}
