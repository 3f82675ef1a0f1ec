using Claudia.Engine;
using Claudia.Grains;
using Claudia.Simulator.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Claudia.Silo.Tests;

public sealed class OverdueTests : IAsyncLifetime
{
    private ClusterWorld _world = null!;

    public async Task InitializeAsync() => _world = await ClusterWorld.StartAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    /// <summary>As a process without a cluster leaves it behind on the same journal. No webhook tells of it, no search finds it, no reminder was ever set.</summary>
    [Fact]
    public async Task Conversation_PendingInTheJournalAlone_IsWokenAndTransferredOnce()
    {
        await _world.Intercom.AddFaultAsync(new FaultRule { Action = FaultAction.StatusBeforeEffect, Kind = CallKind.Search, Status = 503, Count = 1000 });
        await _world.Intercom.ConfigureAsync(new() { WebhooksOn = false });
        var id = (await _world.Intercom.StartAsync("I want to talk to a person, please.")).ConversationId;
        var ports = _world.Cluster.GetSiloServiceProvider().GetRequiredService<GrainPorts>() with { Journal = _world.Journal };
        using var elsewhere = new ConversationGrain(ClusterWorld.KeyOf(id), "elsewhere", ports, new());
        Assert.NotNull((await elsewhere.DeliverAsync(new ConversationInput.Nudged(TimeProvider.System.GetUtcNow(), Road.Connector), CancellationToken.None))!.WakeAt);

        await ClusterWorld.UntilAsync("The assignment", async () => await _world.AssignmentsAsync(id) > 0);
        await _world.QuietAsync(id, Phase.WithHuman);
        Assert.Equal(1, await _world.AssignmentsAsync(id));
    }
}
