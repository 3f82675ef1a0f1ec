using System.Globalization;
using Claudia.Engine;
using Claudia.Fakes;

namespace Claudia.Grains.Tests;

public sealed class LocalGrainsTests : IDisposable
{
    private readonly GrainWorld world = new();
    private readonly LocalGrains grains;

    public LocalGrainsTests() => grains = Host("one", new());

    public void Dispose()
    {
        grains.Dispose();
        world.Dispose();
    }

    [Fact]
    public async Task Input_Delivered_IsActedUponByItself()
    {
        await HearAsync("Where is my parcel?");
        await UntilAsync(() => world.Intercom.Said.Any());

        Assert.Equal(["About: Where is my parcel?"], world.Intercom.Said);
    }

    [Fact]
    public async Task Delivery_WhileADraftIsUnderWay_IsTakenAtOnce()
    {
        var drafting = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        world.Answerer.Answer = async (request, _) =>
        {
            drafting.TrySetResult();
            await release.Task;
            return FakeAnswerer.Sure(request.Question);
        };
        await HearAsync("One");
        await UntilAsync(() => drafting.Task.IsCompleted);
        var head = await HearAsync("Two");
        release.SetResult();
        await UntilAsync(() => world.Intercom.Said.Any());

        Assert.Equal(2, head!.State.Waiting.Length);
        Assert.Equal(["One\nTwo"], world.Intercom.Said);
    }

    [Fact]
    public async Task Conversation_LeftPendingByADeadProcess_IsTakenUp()
    {
        await world.HearAsync("I want to talk to a human");
        await grains.StartAsync(CancellationToken.None);
        await UntilAsync(() => world.Intercom.Assignments > 0);

        Assert.Equal(1, world.Intercom.Assignments);
    }

    [Fact]
    public async Task Processes_TwoOnOneJournal_TransferOnce()
    {
        using var other = Host("two", new());
        await grains.StartAsync(CancellationToken.None);
        await other.StartAsync(CancellationToken.None);
        var snapshot = world.Intercom.CustomerWrites("I want to talk to a human");
        var input = new ConversationInput.Observed(world.Clock.GetUtcNow(), Road.Webhook, snapshot);
        await Task.WhenAll(
            grains.DeliverAsync(GrainWorld.Key, input, CancellationToken.None),
            other.DeliverAsync(GrainWorld.Key, input, CancellationToken.None));
        await UntilAsync(() => world.Events<ConversationEvent.TransferEnded>().Any());

        Assert.Equal(TransferStatus.Confirmed, Assert.Single(world.Events<ConversationEvent.TransferEnded>()).Status);
        Assert.Equal(1, world.Intercom.Assignments);
        Assert.Equal(1, world.Intercom.Notes);
        Assert.Single(world.Events<ConversationEvent.MessageReceived>());
    }

    [Fact]
    public async Task Grain_WithNothingToDo_IsLetGo()
    {
        await grains.StartAsync(CancellationToken.None);
        await HearAsync("Where is my parcel?");
        await UntilAsync(() => world.Intercom.Said.Any());
        await UntilAsync(() => grains.Active == 0);

        Assert.NotNull(await grains.InspectAsync(GrainWorld.Key, CancellationToken.None));
    }

    [Fact]
    public async Task Grains_MoreThanAllowed_AreRefused()
    {
        using var small = Host("small", new() { MostActive = 1 });
        world.Answerer.Answer = (_, cancel) => Task.Delay(Timeout.InfiniteTimeSpan, world.Clock, cancel).ContinueWith(_ => FakeAnswerer.Sure(""), TaskScheduler.Default);
        await small.DeliverAsync(GrainWorld.Key, Message("Hello"), CancellationToken.None);
        await UntilAsync(() => world.Answerer.Drafts > 0);

        await Assert.ThrowsAsync<GrainsBusyException>(() =>
            small.DeliverAsync(new("acme", "4712"), Message("Hello"), CancellationToken.None));
    }

    [Fact]
    public async Task Stop_WaitsForTheCallUnderWay_AndTakesNothingMore()
    {
        var calling = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        world.Intercom.OnWrite = async _ =>
        {
            calling.TrySetResult();
            await release.Task;
        };
        await HearAsync("Where is my parcel?");
        await UntilAsync(() => calling.Task.IsCompleted);
        var stopping = grains.StopAsync(CancellationToken.None);
        release.SetResult();
        await stopping;

        Assert.Single(world.Events<ConversationEvent.WriteEnded>());
        await Assert.ThrowsAsync<GrainsBusyException>(() => HearAsync("Hello?"));
    }

    [Fact]
    public async Task Storage_ThatFailsWhileActing_IsTriedAgain()
    {
        await HearAsync("Where is my parcel?");
        world.Journal.Faults.Enqueue(AppendFault.Refused);
        await UntilAsync(() => world.Intercom.Said.Any());

        Assert.Single(world.Intercom.Said);
    }

    private LocalGrains Host(string instance, LocalGrainsOptions options) => new(instance, world.Ports, options);

    private ConversationInput.Observed Message(string text) =>
        new(world.Clock.GetUtcNow(), Road.Webhook, world.Intercom.CustomerWrites(text));

    private Task<Head?> HearAsync(string text) => grains.DeliverAsync(GrainWorld.Key, Message(text), CancellationToken.None);

    /// <summary>Moves the clock on, a little at a time, until what is waited for has come.</summary>
    private async Task UntilAsync(Func<bool> condition)
    {
        for (var step = 0; !condition(); step++)
        {
            Assert.True(step < 20_000, string.Create(CultureInfo.InvariantCulture, $"It never came, at {world.Clock.GetUtcNow():O}."));
            world.Clock.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Yield();
        }
    }
}
