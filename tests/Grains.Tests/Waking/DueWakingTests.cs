using Claudia.Engine;
using Claudia.Fakes;
using Claudia.Ports;
using Microsoft.Extensions.Logging;

namespace Claudia.Grains.Tests;

public sealed class DueWakingTests
{
    private static readonly DueOptions Options = new();

    private readonly Lines _log = new();
    private readonly ActorWorld _world;
    private readonly List<ConversationKey> _woken = [];

    public DueWakingTests() => _world = new(_log);

    [Fact]
    public async Task Conversation_LeftPendingByADeadProcess_IsWoken()
    {
        await _world.HearAsync("I want to talk to a human");
        await RunAsync(["acme"], TimeSpan.FromSeconds(20));

        Assert.Equal(ActorWorld.Key, _woken[0]);
    }

    [Fact]
    public async Task Conversation_WhoseProcessMayStillComeToIt_IsLeftToIt()
    {
        await _world.HearAsync("I want to talk to a human");
        await RunAsync(["acme"], TimeSpan.FromSeconds(4));

        Assert.Empty(_woken);
    }

    /// <summary>Guards against a workspace that was taken out of the settings, and whose conversations would fill each round.</summary>
    [Fact]
    public async Task Conversation_OfAnotherWorkspace_IsNotAskedFor()
    {
        await _world.HearAsync("I want to talk to a human");
        await RunAsync(["other"], TimeSpan.FromMinutes(1));

        Assert.Empty(_woken);
    }

    [Fact]
    public async Task Journal_ThatFails_IsAskedAgain()
    {
        await _world.HearAsync("I want to talk to a human");
        _world.Journal.IsGone = true;
        FakeClock.RunInline();
        using var stop = new CancellationTokenSource();
        using var waking = Waking(["acme"]);
        var running = waking.RunAsync(stop.Token);
        Move(TimeSpan.FromSeconds(20));
        _world.Journal.IsGone = false;
        Move(TimeSpan.FromSeconds(4));
        await stop.CancelAsync();
        await running;

        Assert.Equal(ActorWorld.Key, _woken[0]);
        Assert.NotEmpty(_log.Of(LogLevel.Error));
    }

    [Fact]
    public async Task Conversation_ThatCantBeReached_IsLogged_AndKeepsNoOtherAsleep()
    {
        await _world.HearAsync("I want to talk to a human");
        var other = new ConversationKey("acme", "4712");
        await _world.Activate(other).DeliverAsync(_world.Message("Hello"), CancellationToken.None);
        await RunAsync(["acme"], TimeSpan.FromSeconds(20), refused: ActorWorld.Key);

        Assert.Contains(other, _woken);
        Assert.Contains("4711: was due at", _log.Of(LogLevel.Warning).First().Text, StringComparison.Ordinal);
    }

    /// <summary>Guards against a conversation that waits for the journal's lease to end because its silo was not known to be dead yet.</summary>
    [Fact]
    public async Task Conversation_ThatCouldNotBeReached_IsTriedAgain_ThoughTheJournalGivesItToNobody()
    {
        await _world.HearAsync("I want to talk to a human");
        FakeClock.RunInline();
        var (leased, tries) = (new LeasedOnce(_world.Journal), 0);
        using var stop = new CancellationTokenSource();
        using var waking = new DueWaking(_world.Ports, leased, ["acme"], _ => ++tries < 3 ? throw new ConversationBusyException("Not yet.") : Task.CompletedTask, Options);
        var running = waking.RunAsync(stop.Token);
        Move(TimeSpan.FromSeconds(30));
        await stop.CancelAsync();
        await running;

        Assert.Equal(3, tries);
    }

    private DueWaking Waking(IReadOnlyList<string> workspaces, ConversationKey? refused = null) => new(_world.Ports, _world.Journal, workspaces, key => WakeAsync(key, refused), Options);

    private Task WakeAsync(ConversationKey key, ConversationKey? refused)
    {
        _woken.Add(key);
        return key == refused ? throw new ConversationBusyException("It can't be reached.") : Task.CompletedTask;
    }

    private async Task RunAsync(IReadOnlyList<string> workspaces, TimeSpan time, ConversationKey? refused = null)
    {
        FakeClock.RunInline();
        using var stop = new CancellationTokenSource();
        using var waking = Waking(workspaces, refused);
        var running = waking.RunAsync(stop.Token);
        Move(time);
        await stop.CancelAsync();
        await running;
    }

    /// <summary>Gives what is due to one caller, once.</summary>
    private sealed class LeasedOnce(ISharedJournal inner) : ISharedJournal
    {
        private bool _given;

        public async Task<IReadOnlyList<DueConversation>> DueAsync(IReadOnlyList<string> workspaces, DateTimeOffset until, int limit, CancellationToken cancel)
        {
            var due = _given ? [] : await inner.DueAsync(workspaces, until, limit, cancel);
            _given |= due.Count > 0;
            return due;
        }

        public Task<Head?> ReadAsync(ConversationKey key, CancellationToken cancel) => inner.ReadAsync(key, cancel);

        public Task<AppendResult> AppendAsync(Append append, CancellationToken cancel) => inner.AppendAsync(append, cancel);

        public Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel) => inner.EventsAsync(key, after, limit, cancel);

        public Task<DateTimeOffset?> LastChangeAsync(string workspace, CancellationToken cancel) => inner.LastChangeAsync(workspace, cancel);

        public Task CheckAsync(CancellationToken cancel) => inner.CheckAsync(cancel);
    }

    private void Move(TimeSpan time)
    {
        for (var moved = TimeSpan.Zero; moved < time; moved += Options.Pause)
            _world.Clock.Advance(Options.Pause);
    }
}
