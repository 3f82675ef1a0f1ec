using Claudia.Engine;
using Claudia.Grains;
using Claudia.Simulator.Client;

namespace Claudia.Silo.Tests;

public sealed class SiloDeathTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private ClusterWorld _world = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.OpenAsync();
        _world = await ClusterWorld.StartAsync(_database, silos: 3);
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    /// <summary>Nothing is sent after the death, and no sweep can search: only another silo that asks the journal can wake the conversation.</summary>
    [Fact]
    public async Task Silo_KilledWithWorkPending_LeavesItToAnother()
    {
        await _world.Intercom.AddFaultAsync(new FaultRule { Action = FaultAction.StatusBeforeEffect, Kind = CallKind.Search, Status = 503, Count = 1000 });
        var held = await _world.Intercom.AddFaultAsync(new FaultRule { Action = FaultAction.HoldBeforeEffect, Kind = CallKind.Read, Path = "^/conversations/" });
        var id = (await _world.Intercom.StartAsync("Quero falar com um atendente, por favor.")).ConversationId;
        await _world.Intercom.WaitForStrikeAsync(held.Id);
        await KillHostOfAsync(id);
        await _world.Intercom.ReleaseFaultAsync(held.Id);

        await _world.QuietAsync(id, Phase.WithHuman);
        Assert.Equal(1, await _world.AssignmentsAsync(id));
    }

    /// <summary>Killed at each moment around the assignment: before it is made, and when it is made but not answered.</summary>
    [Theory]
    [InlineData(FaultAction.HoldBeforeEffect)]
    [InlineData(FaultAction.DelayAfterEffect)]
    public async Task Silo_KilledInTheMiddleOfTransfers_EachIsMadeOnce(FaultAction moment)
    {
        // No webhook bears witness, so that only who reads the conversation back can tell what became of the call.
        foreach (var topic in (string[])["conversation.admin.assigned", "conversation.admin.open.assigned"])
            await _world.Intercom.AddWebhookFaultAsync(new() { Action = WebhookFaultAction.Drop, Topic = topic, Count = 1000 });
        var held = await _world.Intercom.AddFaultAsync(new FaultRule { Action = moment, Kind = CallKind.Assign, DelayMs = 60_000 });
        var ids = new List<string>();
        for (var count = 0; count < 8; count++)
            ids.Add((await _world.Intercom.StartAsync("I want to talk to a person, please.")).ConversationId);
        await _world.Intercom.WaitForStrikeAsync(held.Id);
        var struck = await StruckAsync(ids);
        await KillHostOfAsync(struck);
        await _world.Intercom.ClearFaultsAsync();

        foreach (var id in ids)
        {
            await _world.QuietAsync(id, Phase.WithHuman);
            Assert.Equal(1, await _world.AssignmentsAsync(id));
        }
        await _world.Intercom.HandBackAsync(struck);
        await _world.Intercom.WriteAsync(struck, "How do I track my package?");
        await _world.QuietAsync(struck, Phase.Listening);
    }

    /// <summary>Guards against input that is refused for as long as a cluster is down: it is journaled by who takes it, and the next silo acts upon it.</summary>
    [Fact]
    public async Task Input_WhileNoSiloLives_IsJournaledAndActedUponLater()
    {
        await _world.Intercom.AddFaultAsync(new FaultRule { Action = FaultAction.StatusBeforeEffect, Kind = CallKind.Search, Status = 503, Count = 1000 });
        await _world.Cluster.StopAllSilosAsync();

        var id = (await _world.Intercom.StartAsync("I want to talk to a person, please.")).ConversationId;
        await ClusterWorld.UntilAsync("The input in the journal", async () => await _database.Journal.ReadAsync(ClusterWorld.KeyOf(id), CancellationToken.None) is not null);
        Assert.Equal(0, await _world.AssignmentsAsync(id));

        await _world.AddClusterAsync(silos: 1);
        await ClusterWorld.UntilAsync("The assignment", async () => await _world.AssignmentsAsync(id) > 0);
        await _world.QuietAsync(id, Phase.WithHuman);
        Assert.Equal(1, await _world.AssignmentsAsync(id));
    }

    /// <summary>Kills the silo on which a conversation is active: from then on nothing of it reaches the journal, whatever it still does.</summary>
    private async Task KillHostOfAsync(string conversation)
    {
        var grain = _world.Cluster.Client.GetGrain<IConversationGrain>(GrainKeys.Of(ClusterWorld.KeyOf(conversation))).GetGrainId();
        Assert.True(_world.Cluster.TryGetGrainContext(grain, out var context));
        var silo = _world.Cluster.GetSiloForAddress(context.Address.SiloAddress!)!;
        _database.Cut(silo.Name);
        await _world.Cluster.KillSiloAsync(silo);
    }

    /// <summary>The conversation whose call is held: its assignment stays under way, when all others have come to rest.</summary>
    private async Task<string> StruckAsync(List<string> ids)
    {
        string? struck = null;
        await ClusterWorld.UntilAsync("One assignment under way", async () =>
        {
            var restless = new List<ConversationState>();
            foreach (var id in ids)
            {
                if (await _world.Conversations.ReadAsync(ClusterWorld.KeyOf(id), CancellationToken.None) is not { } head)
                    return false;
                restless.Add(head.State);
            }
            restless.RemoveAll(state => state.Phase == Phase.WithHuman);
            struck = restless is [{ Outbox: [{ Write.Kind: WriteKind.Assignment, Status: WriteStatus.InFlight or WriteStatus.Unknown }] } one] ? one.Key.Id : null;
            return struck is not null;
        });
        return struck!;
    }
}
