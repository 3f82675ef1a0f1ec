namespace Claudia.Engine.Tests;

public sealed class TransferPropertyTests
{
    private const ulong Seed = 20260815;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void World_WhateverHappens_EndsWithEachTransferMadeOnceOrReported(int hosts) => Chance.Holds(Seed + (ulong)hosts, tests: 300, longest: 80, script =>
    {
        var world = new ModelWorld(hosts);
        world.Run(script);
        world.Quieten();
        world.Oracle.AssertQuiet();
    });
}
