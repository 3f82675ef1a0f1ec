using System.Globalization;
using Claudia.Engine;
using Claudia.Fakes;

namespace Claudia.Grains.Tests;

public sealed class LocalGrainsTests : IDisposable
{
    private readonly GrainWorld _world = new();
    private readonly LocalGrains _grains;

    public LocalGrainsTests() => _grains = Host("one", new());

    public void Dispose()
    {
        _grains.Dispose();
        _world.Dispose();
    }

    [Fact]
    public async Task Input_Delivered_IsActedUponByItself()
    {
        await HearAsync("Where is my parcel?");
        await UntilAsync(() => _world.Intercom.Said.Any());

        Assert.Equal(["About: Where is my parcel?"], _world.Intercom.Said);
    }

    [Fact]
    public async Task Delivery_WhileADraftIsUnderWay_IsTakenAtOnce()
    {
        var drafting = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        _world.Answerer.Answer = async (request, _) =>
        {
            drafting.TrySetResult();
            await release.Task;
            return FakeAnswerer.Sure(request.Question);
        };
        await HearAsync("One");
        await UntilAsync(() => drafting.Task.IsCompleted);
        var head = await HearAsync("Two");
        release.SetResult();
        await UntilAsync(() => _world.Intercom.Said.Any());

        Assert.Equal(2, head!.State.Waiting.Length);
        Assert.Equal(["One\nTwo"], _world.Intercom.Said);
    }

    [Fact]
    public async Task Conversation_LeftPendingByADeadProcess_IsTakenUp()
    {
        await _world.HearAsync("I want to talk to a human");
        await _grains.StartAsync(CancellationToken.None);
        await UntilAsync(() => _world.Intercom.Assignments > 0);

        Assert.Equal(1, _world.Intercom.Assignments);
    }

    /// <summary>Guards against work that nobody takes up: a process still remembers how the conversation stood before the other's last append.</summary>
    [Fact]
    public async Task Conversation_KnownHere_AndLeftPendingByAnotherProcess_IsTakenUp()
    {
        await _grains.StartAsync(CancellationToken.None);
        await HearAsync("Where is my parcel?");
        await UntilAsync(() => _world.Intercom.Said.Any());
        await _world.HearAsync("I want to talk to a human");
        await UntilAsync(() => _world.Intercom.Assignments > 0);

        Assert.Equal(1, _world.Intercom.Assignments);
    }

    [Fact]
    public async Task Processes_TwoOnOneJournal_TransferOnce()
    {
        using var other = Host("two", new());
        await _grains.StartAsync(CancellationToken.None);
        await other.StartAsync(CancellationToken.None);
        var snapshot = _world.Intercom.CustomerWrites("I want to talk to a human");
        var input = new ConversationInput.Observed(_world.Clock.GetUtcNow(), Road.Webhook, snapshot);
        await Task.WhenAll(
            _grains.DeliverAsync(GrainWorld.Key, input, CancellationToken.None),
            other.DeliverAsync(GrainWorld.Key, input, CancellationToken.None));
        await UntilAsync(() => _world.Events<ConversationEvent.TransferEnded>().Any());

        Assert.Equal(TransferStatus.Confirmed, Assert.Single(_world.Events<ConversationEvent.TransferEnded>()).Status);
        Assert.Equal(1, _world.Intercom.Assignments);
        Assert.Equal(1, _world.Intercom.Notes);
        Assert.Single(_world.Events<ConversationEvent.MessageReceived>());
    }

    /// <summary>Guards against a crowd of other teams' conversations that kept hers out: none of them has anything to do.</summary>
    [Fact]
    public async Task Conversation_ThatIsNotHers_WaitsForNoPlace()
    {
        using var full = Host("full", new() { MostActing = 1, MostActive = 2 });
        _world.Answerer.Answer = (_, cancel) => Task.Delay(Timeout.InfiniteTimeSpan, _world.Clock, cancel).ContinueWith(_ => FakeAnswerer.Sure(""), TaskScheduler.Default);
        await full.DeliverAsync(GrainWorld.Key, Message("Hello"), CancellationToken.None);
        await UntilAsync(() => _world.Answerer.Drafts > 0);
        var hers = Message("Hello");
        var foreign = hers with { Snapshot = hers.Snapshot with { Facts = hers.Snapshot.Facts with { Assignee = new("999", null) } } };
        for (var id = 1; id <= 5; id++)
            Assert.Null(await full.DeliverAsync(new("acme", $"{id}"), foreign, CancellationToken.None));
    }

    [Fact]
    public async Task Grain_WithNothingToDo_IsLetGo()
    {
        await _grains.StartAsync(CancellationToken.None);
        await HearAsync("Where is my parcel?");
        await UntilAsync(() => _world.Intercom.Said.Any());
        await UntilAsync(() => _grains.Active == 0);

        Assert.NotNull(await _grains.InspectAsync(GrainWorld.Key, CancellationToken.None));
    }

    [Fact]
    public async Task Grains_MoreThanAllowed_AreRefused()
    {
        using var small = Host("small", new() { MostActive = 1 });
        _world.Answerer.Answer = (_, cancel) => Task.Delay(Timeout.InfiniteTimeSpan, _world.Clock, cancel).ContinueWith(_ => FakeAnswerer.Sure(""), TaskScheduler.Default);
        await small.DeliverAsync(GrainWorld.Key, Message("Hello"), CancellationToken.None);
        await UntilAsync(() => _world.Answerer.Drafts > 0);

        await Assert.ThrowsAsync<GrainsBusyException>(() =>
            small.DeliverAsync(new("acme", "4712"), Message("Hello"), CancellationToken.None));
    }

    [Fact]
    public async Task Stop_WaitsForTheCallUnderWay_AndTakesNothingMore()
    {
        var calling = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        _world.Intercom.OnWrite = async _ =>
        {
            calling.TrySetResult();
            await release.Task;
        };
        await HearAsync("Where is my parcel?");
        await UntilAsync(() => calling.Task.IsCompleted);
        var stopping = _grains.StopAsync(CancellationToken.None);
        release.SetResult();
        await stopping;

        Assert.Single(_world.Events<ConversationEvent.WriteEnded>());
        await Assert.ThrowsAsync<GrainsBusyException>(() => HearAsync("Hello?"));
    }

    [Fact]
    public async Task Storage_ThatFailsWhileActing_IsTriedAgain()
    {
        await HearAsync("Where is my parcel?");
        _world.Journal.Faults.Enqueue(AppendFault.Refused);
        await UntilAsync(() => _world.Intercom.Said.Any());

        Assert.Single(_world.Intercom.Said);
    }

    private LocalGrains Host(string instance, LocalGrainsOptions options) => new(instance, _world.Ports, _world.Journal, options);

    private ConversationInput.Observed Message(string text) =>
        new(_world.Clock.GetUtcNow(), Road.Webhook, _world.Intercom.CustomerWrites(text));

    private Task<Head?> HearAsync(string text) => _grains.DeliverAsync(GrainWorld.Key, Message(text), CancellationToken.None);

    /// <summary>Moves the clock on, a little at a time, until what is waited for has come.</summary>
    private async Task UntilAsync(Func<bool> condition)
    {
        for (var step = 0; !condition(); step++)
        {
            Assert.True(step < 20_000, string.Create(CultureInfo.InvariantCulture, $"It never came, at {_world.Clock.GetUtcNow():O}."));
            _world.Clock.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Yield();
        }
    }
}
