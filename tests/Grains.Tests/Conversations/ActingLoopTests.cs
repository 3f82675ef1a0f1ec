using Claudia.Engine;
using Claudia.Fakes;
using Claudia.Ports;

namespace Claudia.Grains.Tests;

public sealed class ActingLoopTests
{
    private static readonly TimeSpan Never = Timeout.InfiniteTimeSpan;

    private readonly ActorWorld _world = new();
    private readonly HandTurnedLoop _loop;

    public ActingLoopTests() => _loop = new(_world);

    [Fact]
    public async Task Input_ThatLeavesSomethingToDo_SetsTheTimerToNow()
    {
        var receipt = await _loop.HearAsync("Where is my parcel?");

        Assert.Equal(TimeSpan.Zero, _loop.Timer);
        Assert.Equal(new(_world.Journal.Of(ActorWorld.Key).Count, 1, Phase.Drafting, LookOwed: true), receipt);
    }

    /// <summary>Most of a workspace's webhooks are of other teams' conversations: none of these may take a place among those that act.</summary>
    [Fact]
    public async Task Input_OfAConversationThatIsNotClaudias_SetsNoTimer()
    {
        var hers = _world.Message("Hello");
        var foreign = hers with { Snapshot = hers.Snapshot with { Facts = hers.Snapshot.Facts with { Assignee = new("999", null) } } };

        Assert.Equal(Receipt.None, await _loop.Loop.DeliverAsync(foreign, CancellationToken.None));
        Assert.Null(_loop.Timer);
    }

    [Fact]
    public async Task Ticks_DoWhatIsDue_AndThenNoneIsSet()
    {
        await _loop.HearAsync("Where is my parcel?");
        await _loop.SettleAsync();

        Assert.Equal(["About: Where is my parcel?"], _world.Intercom.Said);
        Assert.Equal(Never, _loop.Timer);
    }

    /// <summary>Guards against a kick that is forgotten because it came while the loop was at work.</summary>
    [Fact]
    public async Task Input_WhileADraftIsUnderWay_IsTakenAtOnce_AndActedUponNext()
    {
        var (ticks, release) = await DraftAsync("One");
        await _loop.HearAsync("Two");
        Assert.Null(_loop.Timer);
        release.SetResult();
        await ticks;

        Assert.Equal(TimeSpan.Zero, _loop.Timer);
        await _loop.SettleAsync();
        Assert.Equal(["One\nTwo"], _world.Intercom.Said);
    }

    [Fact]
    public async Task Tick_WhileItActs_DoesNothing()
    {
        var (ticks, release) = await DraftAsync("One");
        await _loop.TickAsync();
        release.SetResult();
        await ticks;

        Assert.Equal(1, _world.Answerer.Drafts);
    }

    [Fact]
    public async Task Failures_InARow_MakeItEverSlower_AndASuccessEndsThat()
    {
        await _loop.HearAsync("Where is my parcel?");
        _world.Clock.Advance(TimeSpan.FromSeconds(10));
        List<double> pauses = [];
        for (var failures = 0; failures < 8; failures++)
        {
            _world.Journal.Faults.Enqueue(AppendFault.Refused);
            await _loop.TickAsync();
            pauses.Add(_loop.Timer!.Value.TotalSeconds);
        }
        await _loop.SettleAsync();
        await _loop.HearAsync("And where is my invoice?");
        _world.Clock.Advance(TimeSpan.FromSeconds(10));
        _world.Journal.Faults.Enqueue(AppendFault.Refused);
        await _loop.TickAsync();

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], pauses);
        Assert.Equal(TimeSpan.FromSeconds(1), _loop.Timer);
    }

    /// <summary>Guards against work that nobody takes up: this actor remembers an older state than another process has written.</summary>
    [Fact]
    public async Task Wake_AfterAnotherProcessHasWritten_ReadsTheJournal()
    {
        await _loop.HearAsync("Where is my parcel?");
        await _loop.SettleAsync();
        await _world.HearAsync("I want to talk to a human");
        _loop.Loop.Wake();
        await _loop.SettleAsync();

        Assert.Equal(1, _world.Intercom.Assignments);
    }

    /// <summary>Guards against a wake-up that is spent on a moment at which the journal could not be read.</summary>
    [Fact]
    public async Task Wake_WhenTheJournalCantBeRead_IsRemembered()
    {
        await _loop.HearAsync("Where is my parcel?");
        await _loop.SettleAsync();
        await _world.HearAsync("I want to talk to a human");
        _world.Journal.IsGone = true;
        _loop.Loop.Wake();
        await _loop.TickAsync();
        _world.Journal.IsGone = false;
        await _loop.SettleAsync();

        Assert.Equal(1, _world.Intercom.Assignments);
    }

    [Fact]
    public async Task Loops_TwoOnOneJournal_TransferOnce()
    {
        var other = new HandTurnedLoop(_world);
        var input = _world.Message("I want to talk to a human");
        await _loop.Loop.DeliverAsync(input, CancellationToken.None);
        await other.Loop.DeliverAsync(input, CancellationToken.None);
        other.Loop.Wake();
        await Task.WhenAll(_loop.SettleAsync(), other.SettleAsync());

        Assert.Equal(TransferStatus.Confirmed, Assert.Single(_world.Events<ConversationEvent.TransferEnded>()).Status);
        Assert.Equal((1, 1), (_world.Intercom.Assignments, _world.Intercom.Notes));
        Assert.Single(_world.Events<ConversationEvent.MessageReceived>());
    }

    /// <summary>A call under way is worth more than the time: its outcome is journaled, and nothing is begun after it.</summary>
    [Fact]
    public async Task Stop_WhileACallIsUnderWay_JournalsItsOutcome_AndSetsNoTimer()
    {
        using var stop = new CancellationTokenSource();
        var loop = new HandTurnedLoop(_world, stop.Token);
        _world.Intercom.OnWrite = _ => stop.CancelAsync();
        await loop.HearAsync("Where is my parcel?");
        await loop.SettleAsync();

        Assert.Single(_world.Events<ConversationEvent.WriteEnded>());
        Assert.Null(loop.Timer);
    }

    /// <summary>Timers take 49 days at most.</summary>
    [Fact]
    public async Task Due_FarAway_IsLookedAtAgainInBetween()
    {
        _world.Rules.Current = FixedRules.Plain with { Timings = new() { Wait = TimeSpan.FromDays(100) } };
        await _loop.HearAsync("Where is my parcel?");
        await _loop.TickAsync();

        Assert.Equal(TimeSpan.FromHours(1), _loop.Timer);
        Assert.True(_loop.Loop.NextAt - _world.Clock.GetUtcNow() > TimeSpan.FromDays(99));
    }

    /// <summary>Hears a message, and ticks until its draft is under way.</summary>
    /// <returns>The ticks, which end when the draft is released.</returns>
    private async Task<(Task Ticks, TaskCompletionSource Release)> DraftAsync(string text)
    {
        var (drafting, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        _world.Answerer.Answer = async (request, _) =>
        {
            drafting.TrySetResult();
            await release.Task;
            return FakeAnswerer.Sure(request.Question);
        };
        await _loop.HearAsync(text);
        var ticks = TickUntilAsync(drafting.Task);
        await drafting.Task;
        return (ticks, release);
    }

    private async Task TickUntilAsync(Task reached)
    {
        while (!reached.IsCompleted)
        {
            _world.Clock.Advance(_loop.Timer!.Value);
            await _loop.TickAsync();
        }
    }
}
