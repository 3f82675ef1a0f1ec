using Claudia.Engine;
using Claudia.Grains;
using Claudia.Ports;
using Claudia.Simulator.Client;

namespace Claudia.Silo.Tests;

public sealed class ConversationGrainTests : IAsyncLifetime
{
    private ClusterWorld _world = null!;

    public async Task InitializeAsync()
    {
        // The world disposes of it.
#pragma warning disable CA2000
        _world = await ClusterWorld.StartAsync(await TestDatabase.OpenAsync(), silos: 2);
#pragma warning restore CA2000
    }

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
        await _world.Cluster.DeactivateAsync(_world.Cluster.Client.GetGrain<IConversationGrain>(GrainKeys.Of(ClusterWorld.KeyOf(id))));

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
        var rest = await _world.Conversations.EventsAsync(key, 2, 200, CancellationToken.None);

        Assert.Equal(Enumerable.Range(1, (int)head.Version).Select(it => (long)it), all.Select(entry => entry.Version));
        Assert.Equal(all.Skip(2).Select(entry => JournalJson.Write(entry.Event)), rest.Select(entry => JournalJson.Write(entry.Event)));
    }

    [Fact]
    public async Task Input_Taken_IsAnsweredWithHowTheConversationStands()
    {
        var id = (await _world.Intercom.StartAsync("I want to talk to a person, please.")).ConversationId;
        await _world.QuietAsync(id, Phase.WithHuman);
        var head = (await _world.Conversations.ReadAsync(ClusterWorld.KeyOf(id), CancellationToken.None))!;

        var receipt = await _world.Conversations.DeliverAsync(ClusterWorld.KeyOf(id), new ConversationInput.PauseAsked(TimeProvider.System.GetUtcNow(), "ana"), CancellationToken.None);

        Assert.Equal(new(head.Version + 1, 1, Phase.Paused, LookOwed: false), receipt);
    }

    [Fact]
    public async Task Input_ThatIsNoneOfClaudiasBusiness_IsAnsweredWithNothing()
    {
        var facts = new Facts { AsOf = TimeProvider.System.GetUtcNow(), Assignee = new("999", null), Open = true, Channel = "email" };
        var shown = new ConversationInput.Observed(facts.AsOf, Road.Webhook, new(ConversationKind.Conversation, facts, [], Complete: true));

        Assert.Equal(Receipt.None, await _world.Conversations.DeliverAsync(ClusterWorld.KeyOf("4711"), shown, CancellationToken.None));
    }

    /// <summary>As on a silo that does not have a new workspace's settings yet: refused, so that it is sent again, and read as ever.</summary>
    [Fact]
    public async Task Conversation_OfAWorkspaceWithoutSettings_IsRefused()
    {
        var key = new ConversationKey("other", "4711");

        var refused = await Assert.ThrowsAsync<ConversationBusyException>(() =>
            _world.Conversations.DeliverAsync(key, new ConversationInput.Nudged(TimeProvider.System.GetUtcNow(), Road.Connector), CancellationToken.None));

        Assert.StartsWith("The silo that was asked has no settings of the workspace other", refused.Message, StringComparison.Ordinal);
        Assert.Null(await _world.Conversations.ReadAsync(key, CancellationToken.None));
    }
}
