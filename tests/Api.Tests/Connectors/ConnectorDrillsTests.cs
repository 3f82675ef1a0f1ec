using Claudia.Engine;
using Claudia.Fakes;

namespace Claudia.Api.Tests;

public sealed class ConnectorDrillsTests
{
    private static readonly ConversationKey Key = new(ValidSettings.Workspace, "1");

    private readonly FakeClock clock = new();
    private readonly ConnectorDrills drills;

    public ConnectorDrillsTests() => drills = new(clock);

    [Fact]
    public void Use_Planned_IsTrueOnce()
    {
        Assert.True(drills.TryPlan(Key));
        Assert.False(drills.Use(new(ValidSettings.Workspace, "2")));
        Assert.False(drills.Use(new("other", "1")));
        Assert.True(drills.Use(Key));
        Assert.False(drills.Use(Key));
    }

    [Fact]
    public void Use_PlannedTwice_IsTrueOnce()
    {
        Assert.True(drills.TryPlan(Key));
        Assert.True(drills.TryPlan(Key));
        Assert.True(drills.Use(Key));
        Assert.False(drills.Use(Key));
    }

    [Fact]
    public void Use_AfterItsTime_IsFalse()
    {
        drills.TryPlan(Key);
        clock.Advance(ConnectorDrills.Lifetime - TimeSpan.FromTicks(1));
        drills.TryPlan(new(ValidSettings.Workspace, "2"));
        clock.Advance(TimeSpan.FromTicks(1));
        Assert.False(drills.Use(Key));
        Assert.True(drills.Use(new(ValidSettings.Workspace, "2")));
    }

    [Fact]
    public void TryPlan_TooMany_IsFalseUntilOneIsUsedOrForgotten()
    {
        foreach (var id in Enumerable.Range(1, 100))
            Assert.True(drills.TryPlan(new(ValidSettings.Workspace, $"{id}")));
        Assert.False(drills.TryPlan(new(ValidSettings.Workspace, "101")));
        Assert.True(drills.TryPlan(Key));

        Assert.True(drills.Use(Key));
        Assert.True(drills.TryPlan(new(ValidSettings.Workspace, "101")));
        clock.Advance(ConnectorDrills.Lifetime);
        Assert.True(drills.TryPlan(Key));
    }
}
