using Claudia.Engine;
using Claudia.Simulator.Client;

namespace Claudia.Silo.Tests;

public sealed class SiloDeathTests : IAsyncLifetime
{
    private ClusterWorld _world = null!;

    public async Task InitializeAsync() => _world = await ClusterWorld.StartAsync(silos: 3);

    public async Task DisposeAsync() => await _world.DisposeAsync();

    /// <summary>Nothing is sent after the death: only the reminder can wake the conversation.</summary>
    [Fact]
    public async Task Silo_KilledWithWorkPending_LeavesItToTheReminder()
    {
        var held = await _world.Intercom.AddFaultAsync(new FaultRule { Action = FaultAction.HoldBeforeEffect, Kind = CallKind.Read, Path = "^/conversations/" });
        var id = (await _world.Intercom.StartAsync("Quero falar com um atendente, por favor.")).ConversationId;
        await _world.Intercom.WaitForStrikeAsync(held.Id);
        await _world.KillHostOfAsync(id);
        await _world.Intercom.ClearFaultsAsync();

        await _world.QuietAsync(id, Phase.WithHuman);
        Assert.Equal(1, await _world.AssignmentsAsync(id));
    }
}
