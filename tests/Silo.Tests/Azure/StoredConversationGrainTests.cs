using Claudia.Engine;
using Claudia.Grains;
using Claudia.Ports;
using Claudia.Simulator.Client;

namespace Claudia.Silo.Tests;

public sealed class StoredConversationGrainTests : IAsyncLifetime
{
    private SharedReminders _reminders = null!;
    private MemoryIndex _index = null!;
    private ClusterWorld _world = null!;

    public async Task InitializeAsync()
    {
        (_reminders, _index) = (new(), new());
        // The world disposes of it.
#pragma warning disable CA2000
        _world = await ClusterWorld.StartAsync(new TestAzure(_reminders, _index), silos: 2);
#pragma warning restore CA2000
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Request_ForAPerson_IsTransferredOnceAndListed()
    {
        var id = (await _world.Intercom.StartAsync("Quero falar com um atendente, por favor.")).ConversationId;
        await _world.QuietAsync(id, Phase.WithHuman);

        Assert.Equal(1, await _world.AssignmentsAsync(id));
        var transfer = Assert.Single(await ((StoredConversations)_world.Conversations).TransfersAsync(ClusterWorld.KeyOf(id)));
        Assert.Equal(TransferStatus.Confirmed, transfer.Transfer.Status);
        await ClusterWorld.UntilAsync("The row in the list", () => Task.FromResult(_index.Find(ClusterWorld.KeyOf(id))?.Phase == Phase.WithHuman));
    }

    [Fact]
    public async Task State_AfterADeactivation_IsThereAndGoesOn()
    {
        var id = (await _world.Intercom.StartAsync("How do I track my package?")).ConversationId;
        await _world.QuietAsync(id, Phase.Listening);
        var before = await _world.StateAsync(id);
        await _world.Cluster.DeactivateAsync(Grain(id));

        Assert.Equal(JournalJson.Write(before), JournalJson.Write(await _world.StateAsync(id)));
        await _world.Intercom.WriteAsync(id, "I want to talk to a person.");
        await _world.QuietAsync(id, Phase.WithHuman);
        Assert.Equal(1, await _world.AssignmentsAsync(id));
    }

    [Fact]
    public async Task Events_OfAConversation_ComeInOrder()
    {
        var id = (await _world.Intercom.StartAsync("How do I track my package?")).ConversationId;
        await _world.QuietAsync(id, Phase.Listening);
        var key = ClusterWorld.KeyOf(id);
        var head = (await _world.Conversations.ReadAsync(key, CancellationToken.None))!;

        var all = await _world.Conversations.EventsAsync(key, 0, 200, CancellationToken.None);

        Assert.Equal(Enumerable.Range(1, (int)head.Version).Select(it => (long)it), all.Select(entry => entry.Version));
    }

    /// <summary>The activation is gone with its timer, no webhook comes and no search finds anything: only the reminder can wake the conversation.</summary>
    [Fact]
    public async Task Conversation_DeactivatedWithWorkPending_IsWokenByItsReminder()
    {
        await _world.Intercom.AddFaultAsync(new FaultRule { Action = FaultAction.StatusBeforeEffect, Kind = CallKind.Search, Status = 503, Count = 1000 });
        var reading = await _world.Intercom.AddFaultAsync(new FaultRule { Action = FaultAction.HoldBeforeEffect, Kind = CallKind.Read, Path = "^/conversations/" });
        var id = (await _world.Intercom.StartAsync("I want to talk to a person, please.")).ConversationId;
        await _world.Intercom.WaitForStrikeAsync(reading.Id);
        await _world.Intercom.ConfigureAsync(new() { WebhooksOn = false });
        var deactivation = _world.Cluster.DeactivateAsync(Grain(id));
        await _world.Intercom.ReleaseFaultAsync(reading.Id);
        await deactivation;

        await _world.QuietAsync(id, Phase.WithHuman);
        Assert.Equal(1, await _world.AssignmentsAsync(id));
    }

    /// <summary>Guards against reminders that pile up: one is taken back once it finds nothing to do.</summary>
    [Theory]
    [InlineData("How do I track my package?", Phase.Listening)]
    [InlineData("I want to talk to a person, please.", Phase.WithHuman)]
    public async Task Reminder_OfAConversationAtRest_IsTakenBack(string text, Phase phase)
    {
        var id = (await _world.Intercom.StartAsync(text)).ConversationId;
        await ClusterWorld.UntilAsync("A reminder", () => Task.FromResult(_reminders.All.Count > 0));
        await _world.QuietAsync(id, phase);

        await ClusterWorld.UntilAsync("No reminder", () => Task.FromResult(_reminders.All.Count == 0));
    }

    /// <summary>Nothing is stored without a reminder of what follows from it: nobody would do it after the death of the silo.</summary>
    [Fact]
    public async Task Reminders_ThatAreGone_RefuseWhatNeedsOne()
    {
        _reminders.IsGone = true;
        var (key, shown) = (ClusterWorld.KeyOf("4711"), new ConversationInput.Nudged(TimeProvider.System.GetUtcNow(), Road.Connector));

        var refused = await Assert.ThrowsAsync<JournalException>(() => _world.Conversations.DeliverAsync(key, shown, CancellationToken.None));

        Assert.Equal("The reminder of what is pending could not be kept.", refused.Message);
        Assert.Null(await _world.Conversations.ReadAsync(key, CancellationToken.None));
        _reminders.IsGone = false;
        Assert.True((await _world.Conversations.DeliverAsync(key, shown, CancellationToken.None)).LookOwed);
    }

    [Fact]
    public async Task Conversation_OfAWorkspaceWithoutSettings_IsRefused()
    {
        var key = new ConversationKey("other", "4711");

        await Assert.ThrowsAsync<ConversationBusyException>(() =>
            _world.Conversations.DeliverAsync(key, new ConversationInput.Nudged(TimeProvider.System.GetUtcNow(), Road.Connector), CancellationToken.None));

        Assert.Null(await _world.Conversations.ReadAsync(key, CancellationToken.None));
    }

    private IStoredConversationGrain Grain(string conversation) =>
        _world.Cluster.Client.GetGrain<IStoredConversationGrain>(GrainKeys.Of(ClusterWorld.KeyOf(conversation)));
}
