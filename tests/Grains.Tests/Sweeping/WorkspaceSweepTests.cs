using Microsoft.Extensions.Logging;

namespace Claudia.Grains.Tests;

public sealed class WorkspaceSweepTests
{
    private readonly ActorWorld _world = new();

    /// <summary>Intercom is away now and then: that is a line of the log, where a stack trace would bury what else is in it.</summary>
    [Fact]
    public async Task Sweep_Failing_IsLoggedAsOneLineWithItsReason()
    {
        var log = new Lines();
        var world = new ActorWorld(log);
        world.Intercom.SearchFault = "Intercom answers 503";

        Assert.Null(await Sweep(world).GoRoundAsync(CancellationToken.None));

        var (text, exception) = Assert.Single(log.Of(LogLevel.Warning));
        Assert.Equal("acme: the sweep failed, trying again in 00:01:00: Intercom answers 503", text);
        Assert.Null(exception);
        Assert.IsType<IOException>(Assert.Single(log.Of(LogLevel.Debug)).Exception);
    }

    /// <summary>Guards against messages that came while no process ran: the first sweep reaches back to the last thing that is known.</summary>
    [Theory]
    [InlineData(0.1, 1)]
    [InlineData(5, 5)]
    [InlineData(24 * 30, 24 * 7)]
    public async Task FirstSweep_AfterAStandstill_ReachesBackToItsBegin(double standstill, double reach)
    {
        await _world.HearAsync("Where is my parcel?");
        _world.Clock.Advance(TimeSpan.FromHours(standstill));
        await Sweep(_world).GoRoundAsync(CancellationToken.None);

        var reached = _world.Clock.GetUtcNow() - Assert.Single(_world.Intercom.SweptSince);
        Assert.InRange(reached, TimeSpan.FromHours(reach), TimeSpan.FromHours(reach) + TimeSpan.FromMinutes(5));
    }

    private static WorkspaceSweep Sweep(ActorWorld world) => new("acme", new(new ActorConversations(world), world.Ports), world.Journal, new(), world.Ports);
}
