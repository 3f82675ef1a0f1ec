using Claudia.Engine;
using Claudia.Grains;
using Claudia.Simulator.Client;

namespace Claudia.Silo.Tests;

public sealed class ConversationShellTests : IAsyncLifetime
{
    private ClusterWorld _world = null!;

    public async Task InitializeAsync() => _world = await ClusterWorld.StartAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Question_OfACustomer_IsAnsweredOnce()
    {
        var id = (await _world.Intercom.StartAsync("How do I track my package?")).ConversationId;
        await _world.QuietAsync(id, Phase.Listening);

        Assert.Single(await _world.Intercom.LedgerOfAsync(id), entry => entry is { Kind: EffectKind.Comment, Via: Via.Rest });
    }

    [Fact]
    public async Task Request_ForAPerson_IsTransferredOnce()
    {
        var id = (await _world.Intercom.StartAsync("Quero falar com um atendente, por favor.")).ConversationId;
        await _world.QuietAsync(id, Phase.WithHuman);

        Assert.Equal(1, await _world.AssignmentsAsync(id));
        Assert.Equal(TransferStatus.Confirmed, (await _world.StateAsync(id)).Transfer!.Status);
    }

    [Fact]
    public async Task State_AfterADeactivation_IsThereAndGoesOn()
    {
        var id = (await _world.Intercom.StartAsync("How do I track my package?")).ConversationId;
        await _world.QuietAsync(id, Phase.Listening);
        var before = await _world.StateAsync(id);
        await _world.Cluster.DeactivateAsync(_world.Cluster.Client.GetGrain<IConversationGrain>($"{ClusterWorld.Workspace}/{id}"));

        Assert.Equal(JournalJson.Write(before), JournalJson.Write(await _world.StateAsync(id)));
        await _world.Intercom.WriteAsync(id, "I want to talk to a person.");
        await _world.QuietAsync(id, Phase.WithHuman);
        Assert.Equal(1, await _world.AssignmentsAsync(id));
    }

    /// <summary>Guards against reminders that pile up: one is taken back once it finds nothing to do.</summary>
    [Fact]
    public async Task Reminder_OfAConversationAtRest_IsTakenBack()
    {
        var id = (await _world.Intercom.StartAsync("How do I track my package?")).ConversationId;
        await _world.QuietAsync(id, Phase.Listening);

        await ClusterWorld.UntilAsync("No reminder", () => Task.FromResult(_world.Reminders.All.All(it => it.Name != "wake")));
    }

    [Fact]
    public async Task Events_OfAConversation_ComeInOrder()
    {
        var id = (await _world.Intercom.StartAsync("How do I track my package?")).ConversationId;
        await _world.QuietAsync(id, Phase.Listening);
        var key = ClusterWorld.KeyOf(id);
        var head = (await _world.Grains.InspectAsync(key, CancellationToken.None))!;

        var all = await _world.Grains.EventsAsync(key, 0, 200, CancellationToken.None);
        var rest = await _world.Grains.EventsAsync(key, 2, 200, CancellationToken.None);

        Assert.Equal(Enumerable.Range(1, (int)head.Version).Select(it => (long)it), all.Select(entry => entry.Version));
        Assert.Equal(all.Skip(2).Select(entry => JournalJson.Write(entry.Event)), rest.Select(entry => JournalJson.Write(entry.Event)));
    }

    /// <summary>As on a silo that does not have a new workspace's settings yet: refused, so that it is sent again, and read as ever.</summary>
    [Fact]
    public async Task Conversation_OfAWorkspaceWithoutSettings_IsRefused()
    {
        var key = new ConversationKey("other", "4711");

        var refused = await Assert.ThrowsAsync<GrainsBusyException>(() =>
            _world.Grains.DeliverAsync(key, new ConversationInput.Nudged(TimeProvider.System.GetUtcNow(), Road.Connector), CancellationToken.None));

        Assert.StartsWith("This silo has no settings of the workspace other", refused.Message, StringComparison.Ordinal);
        Assert.Null(await _world.Grains.InspectAsync(key, CancellationToken.None));
    }

    [Fact]
    public async Task Conversation_ThatIsUnknown_IsNull()
    {
        Assert.Null(await _world.Grains.InspectAsync(ClusterWorld.KeyOf("4711"), CancellationToken.None));
        Assert.Empty(await _world.Grains.EventsAsync(ClusterWorld.KeyOf("4711"), 0, 10, CancellationToken.None));
    }
}
