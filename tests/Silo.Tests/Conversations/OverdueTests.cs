using Claudia.Engine;
using Claudia.Grains;
using Claudia.Ports;
using Claudia.Simulator.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Claudia.Silo.Tests;

public sealed class OverdueTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private ClusterWorld _world = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.OpenAsync();
        _world = await ClusterWorld.StartAsync(_database, silos: 2);
        await _world.Intercom.AddFaultAsync(new FaultRule { Action = FaultAction.StatusBeforeEffect, Kind = CallKind.Search, Status = 503, Count = 1000 });
        await _world.Intercom.ConfigureAsync(new() { WebhooksOn = false });
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    /// <summary>As a cluster that is gone leaves it behind: no webhook tells of it, and no search finds it.</summary>
    [Fact]
    public async Task Conversation_PendingInTheJournalAlone_IsWokenAndTransferredOnce()
    {
        var id = await LeaveBehindAsync();

        await ClusterWorld.UntilAsync("The assignment", async () => await _world.AssignmentsAsync(id) > 0);
        await _world.QuietAsync(id, Phase.WithHuman);
        Assert.Equal(1, await _world.AssignmentsAsync(id));
    }

    /// <summary>Guards against a workspace that was taken out of the settings: what is pending there came first in the list at each look, and nothing else was woken.</summary>
    [Fact]
    public async Task Conversations_OfAWorkspaceWithoutSettings_AreLeftAloneAndKeepNoOtherFromBeingWoken()
    {
        var others = Enumerable.Range(1, new DueOptions().AtOnce + 1).Select(number => new ConversationKey("other", $"{number}")).ToList();
        await Task.WhenAll(others.Select(LeaveForeignAsync));
        var id = await LeaveBehindAsync();

        await ClusterWorld.UntilAsync("The assignment", async () => await _world.AssignmentsAsync(id) > 0);
        foreach (var other in others)
            Assert.False(_world.Cluster.TryGetGrainContext(_world.Cluster.Client.GetGrain<IConversationGrain>(GrainKeys.Of(other)).GetGrainId(), out _));
    }

    /// <summary>A customer's wish for a person, taken by an actor that then does nothing more.</summary>
    private async Task<string> LeaveBehindAsync()
    {
        var id = (await _world.Intercom.StartAsync("I want to talk to a person, please.")).ConversationId;
        var ports = _world.Cluster.GetSiloServiceProvider().GetRequiredService<ActorPorts>();
        var elsewhere = new ConversationActor(ClusterWorld.KeyOf(id), "elsewhere", _database.Journal, ports, new());
        Assert.NotNull((await elsewhere.DeliverAsync(new ConversationInput.Nudged(TimeProvider.System.GetUtcNow(), Road.Connector), CancellationToken.None))!.WakeAt);
        return id;
    }

    private async Task LeaveForeignAsync(ConversationKey key)
    {
        var at = TimeProvider.System.GetUtcNow().AddDays(-1);
        var append = new Append(key, 0, [new ConversationEvent.SignalReceived(at, "stuck")], ConversationState.New(key), at, at);
        Assert.Equal(AppendResult.Appended, await _database.Journal.AppendAsync(append, CancellationToken.None));
    }
}
