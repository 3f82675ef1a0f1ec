using Claudia.Fakes;
using Claudia.Processes.Tests.Fixtures;
using Claudia.Simulator.Client;

namespace Claudia.Processes.Tests.Clusters;

[Collection(Alone.Name)]
public sealed class KilledSiloTests
{
    /// <summary>What the dead silo's conversations are sent before it is noticed is journaled from elsewhere. How many calls fail is measured by bench/Cluster.</summary>
    [ClusterFact]
    public async Task Silo_KilledUnderLoad_EachTransferHappensOnce()
    {
        await using var place = await ClusterPlace.MakeAsync();
        var sim = place.Intercom.Sim;
        var started = await place.StartAsync(place.Setup("silo"), place.Setup("silo"), place.Setup("api"));
        var (victim, claudia) = (started[0], started[2]);
        await sim.SendToAsync(claudia.Url);
        // As long as Intercom waits; on a machine that is busy with other tests the answers take their time.
        await sim.ConfigureAsync(new() { WebhookTimeoutMs = 30_000, ConnectorTimeoutMs = 30_000 });
        await place.WarmAsync(claudia);
        var held = await sim.AddFaultAsync(FaultAction.HoldBeforeEffect, CallKind.Assign);
        var before = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => sim.StartAsync("I would like to talk to a person, please.")));
        await sim.WaitForStrikeAsync(held.Id, patience: DotnetProgram.Patience);

        await victim.Program.KillAsync();
        var after = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => sim.StartAsync("I would like to talk to a person, please.")));
        await sim.ReleaseFaultAsync(held.Id);
        foreach (var it in before.Concat(after))
            await Eventually.GetAsync($"{it.ConversationId}: the end", () => Ends.OfAsync(claudia.Api, it.ConversationId), place.Printed);

        var transfers = await claudia.Api.TransfersAsync();
        foreach (var it in before.Concat(after))
            Once.Transferred(it.ConversationId, await sim.LedgerOfAsync(it.ConversationId), transfers.Where(transfer => transfer.Key.Id == it.ConversationId));
    }
}
