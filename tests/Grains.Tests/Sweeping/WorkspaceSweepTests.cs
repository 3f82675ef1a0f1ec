using Claudia.Engine;
using Claudia.Ports;
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

    [Fact]
    public async Task NextSweep_BeginsWhereTheLastOneBegan_LessTheOverlap()
    {
        var sweep = Sweep(_world);
        var began = await sweep.GoRoundAsync(CancellationToken.None);
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        await sweep.GoRoundAsync(CancellationToken.None);

        Assert.Equal(began - TimeSpan.FromMinutes(2), _world.Intercom.SweptSince[^1]);
    }

    /// <summary>More than one list holds: the round goes on until all is looked at, the oldest first.</summary>
    [Fact]
    public async Task ManyConversations_AreAllFoundInOneRound()
    {
        Change(4_000);

        Assert.NotNull(await Sweep(_world).GoRoundAsync(CancellationToken.None));

        Assert.Equal(3, _world.Intercom.SweptSince.Count);
        Assert.Equal(_world.Intercom.SweptSince.Order(), _world.Intercom.SweptSince);
        for (var id = 1; id <= 4_000; id += 500)
            Assert.NotNull(await _world.Journal.ReadAsync(new("acme", $"{id}"), CancellationToken.None));
    }

    /// <summary>Guards against a horizon that moves past what was never listed.</summary>
    [Fact]
    public async Task Round_ThatIntercomEnds_ContinuesAfterWhatItListed()
    {
        Change(4_000);
        _world.Intercom.OnSearch = _ => _world.Intercom.SearchFault = _world.Intercom.SweptSince.Count == 3 ? "503" : null;
        var sweep = Sweep(_world);
        Assert.Null(await sweep.GoRoundAsync(CancellationToken.None));
        var reached = _world.Intercom.SweptSince[^1];

        Assert.NotNull(await sweep.GoRoundAsync(CancellationToken.None));

        Assert.Equal(reached, _world.Intercom.SweptSince[3]);
        Assert.NotNull(await _world.Journal.ReadAsync(new("acme", "1"), CancellationToken.None));
        Assert.NotNull(await _world.Journal.ReadAsync(new("acme", "4000"), CancellationToken.None));
    }

    /// <summary>A first round that fails has moved the last known change already: it must not shorten the next one.</summary>
    [Fact]
    public async Task FirstRound_ThatFails_IsRepeatedFromTheSameTime()
    {
        await _world.HearAsync("Where is my parcel?");
        _world.Clock.Advance(TimeSpan.FromHours(5));
        _world.Intercom.SearchFault = "503";
        var sweep = Sweep(_world);
        await sweep.GoRoundAsync(CancellationToken.None);
        await _world.HearAsync("Hello?");

        await sweep.GoRoundAsync(CancellationToken.None);

        Assert.Equal(_world.Intercom.SweptSince[0], _world.Intercom.SweptSince[1]);
    }

    [Fact]
    public async Task Conversation_ThatIsRefused_HoldsTheNextSweepBack_AndTheRoundGoesOn()
    {
        Change(4_000);
        var conversations = new ActorConversations(_world) { Refuses = key => key.Id == "1" };
        var sweep = Sweep(_world, conversations);

        Assert.Null(await sweep.GoRoundAsync(CancellationToken.None));
        Assert.Equal(4_000, conversations.Asked);
        await sweep.GoRoundAsync(CancellationToken.None);

        Assert.Equal(_world.Intercom.SweptSince[0], _world.Intercom.SweptSince[3]);
    }

    [Fact]
    public async Task Second_ThatIntercomListsInPart_IsAnError_AndAskedForAgain()
    {
        var log = new Lines();
        var world = new ActorWorld(log);
        var second = world.Clock.GetUtcNow().AddMinutes(-30);
        world.Intercom.Cut = new(second, 20_000, 10_000, Continues: false);
        var sweep = Sweep(world);

        await sweep.GoRoundAsync(CancellationToken.None);
        world.Intercom.Cut = null;
        await sweep.GoRoundAsync(CancellationToken.None);

        Assert.Equal(
            "acme: 20000 conversations were updated at 2026-03-02T08:30:00.0000000+00:00, and the search listed only 10000 of them. The sweep asks for the others again",
            Assert.Single(log.Of(LogLevel.Error)).Text);
        Assert.Equal(second, world.Intercom.SweptSince[1]);
    }

    [Fact]
    public async Task Second_ThatContinues_IsAnError_AndHoldsNothingBack()
    {
        var log = new Lines();
        var world = new ActorWorld(log);
        world.Intercom.Cut = new(world.Clock.GetUtcNow().AddMinutes(-30), 20_000, 15_000, Continues: true);
        var sweep = Sweep(world);

        var began = await sweep.GoRoundAsync(CancellationToken.None);
        await sweep.GoRoundAsync(CancellationToken.None);

        Assert.Single(log.Of(LogLevel.Error));
        Assert.Equal(began - TimeSpan.FromMinutes(2), world.Intercom.SweptSince[1]);
    }

    /// <summary>New hits come faster than they are looked at: the round ends where it began in time, and the next one finds them.</summary>
    [Fact]
    public async Task Updates_DuringTheRound_AreLeftToTheNextOne()
    {
        Change(1_600);
        _world.Intercom.OnSearch = _ =>
        {
            _world.Clock.Advance(TimeSpan.FromSeconds(10));
            for (var number = 0; number < 2_000; number++)
                _world.Intercom.Updated.Add(new(new("acme", $"{100_000 + _world.Intercom.Updated.Count}"), ConversationKind.Conversation, _world.Clock.GetUtcNow()));
        };
        var sweep = Sweep(_world);

        var began = await sweep.GoRoundAsync(CancellationToken.None);
        Assert.Equal(2, _world.Intercom.SweptSince.Count);
        _world.Intercom.OnSearch = null;
        await sweep.GoRoundAsync(CancellationToken.None);

        Assert.Equal(began - TimeSpan.FromMinutes(2), _world.Intercom.SweptSince[2]);
        foreach (var hit in _world.Intercom.Updated.Where(hit => hit.UpdatedAt <= began + TimeSpan.FromSeconds(10)).TakeLast(3))
            Assert.NotNull(await _world.Journal.ReadAsync(hit.Key, CancellationToken.None));
    }

    /// <summary>Changes of the last half hour, ids in the order of their times, listed in another order.</summary>
    private void Change(int count)
    {
        for (var id = count; id >= 1; id--)
            _world.Intercom.Updated.Add(new(
                new("acme", $"{id}"), ConversationKind.Conversation, _world.Clock.GetUtcNow().AddMinutes(-30).AddSeconds(1_500 * id / count)));
    }

    private static WorkspaceSweep Sweep(ActorWorld world, ActorConversations? conversations = null) =>
        new("acme", new(conversations ?? new(world), world.Ports), world.Journal, new(), world.Ports);
}
