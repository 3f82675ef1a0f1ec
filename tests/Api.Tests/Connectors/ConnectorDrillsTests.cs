using Claudia.Engine;
using Claudia.Fakes;

namespace Claudia.Api.Tests;

public sealed class ConnectorDrillsTests
{
    private static readonly ConversationKey Key = new(ValidSettings.Workspace, "1");

    private readonly FakeClock _clock = new();
    private readonly ConnectorDrills _drills;

    public ConnectorDrillsTests() => _drills = new(_clock);

    [Fact]
    public void Use_Planned_IsTrueOnce()
    {
        Assert.True(_drills.TryPlan(Key));
        Assert.False(_drills.Use(new(ValidSettings.Workspace, "2")));
        Assert.False(_drills.Use(new("other", "1")));
        Assert.True(_drills.Use(Key));
        Assert.False(_drills.Use(Key));
    }

    [Fact]
    public void Use_PlannedTwice_IsTrueOnce()
    {
        Assert.True(_drills.TryPlan(Key));
        Assert.True(_drills.TryPlan(Key));
        Assert.True(_drills.Use(Key));
        Assert.False(_drills.Use(Key));
    }

    [Fact]
    public void Use_AfterItsTime_IsFalse()
    {
        _drills.TryPlan(Key);
        _clock.Advance(ConnectorDrills.Lifetime - TimeSpan.FromTicks(1));
        _drills.TryPlan(new(ValidSettings.Workspace, "2"));
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.False(_drills.Use(Key));
        Assert.True(_drills.Use(new(ValidSettings.Workspace, "2")));
    }

    [Fact]
    public void TryPlan_TooMany_IsFalseUntilOneIsUsedOrForgotten()
    {
        foreach (var id in Enumerable.Range(1, 100))
            Assert.True(_drills.TryPlan(new(ValidSettings.Workspace, $"{id}")));
        Assert.False(_drills.TryPlan(new(ValidSettings.Workspace, "101")));
        Assert.True(_drills.TryPlan(Key));

        Assert.True(_drills.Use(Key));
        Assert.True(_drills.TryPlan(new(ValidSettings.Workspace, "101")));
        _clock.Advance(ConnectorDrills.Lifetime);
        Assert.True(_drills.TryPlan(Key));
    }
}
