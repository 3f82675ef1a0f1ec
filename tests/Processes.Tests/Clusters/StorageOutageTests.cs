using System.Net;
using Claudia.Engine;
using Claudia.Fakes;
using Claudia.Ports;
using Claudia.Processes.Tests.Fixtures;
using Claudia.Simulator.Client;

namespace Claudia.Processes.Tests.Clusters;

/// <summary>The storage goes away under a running cluster, and comes back.</summary>
public sealed class StorageOutageTests
{
    private const string Ask = "I would like to talk to a person, please.";

    /// <summary>More than three probes of a silo, and more than two of its signs of life.</summary>
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(15);

    /// <summary>Intercom's second attempt, well after the outage.</summary>
    private static readonly TimeSpan SentAgain = TimeSpan.FromSeconds(28);

    [ClusterFact]
    public async Task Outage_UnderARunningCluster_SaysSoAndGoesOnWhenItIsOver()
    {
        await using var place = await ClusterPlace.MakeAsync();
        var all = await place.StartAsync(place.Setup("silo"), place.Setup("silo"), place.Setup("api"));
        var (api, sim) = (all[2].Api, place.Intercom.Sim);
        await using var relay = await Relay.StartAsync(all[2].Url);
        await sim.SendToAsync(relay.Url);
        await sim.ConfigureAsync(new() { RetryDelayMs = (int)SentAgain.TotalMilliseconds });
        var before = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => sim.StartAsync("How can I track my parcel?")));
        await Task.WhenAll(before.Select(it => EndedAsync(place, api, it, Phase.Listening)));
        var held = await sim.AddFaultAsync(FaultAction.HoldBeforeEffect, CallKind.Assign);
        var under = await sim.StartAsync(Ask);
        await sim.WaitForStrikeAsync(held.Id, patience: DotnetProgram.Patience);

        await place.Postgres.StopAsync();
        await sim.ReleaseFaultAsync(held.Id);
        var during = await sim.StartAsync(Ask);
        await sim.WaitForDeliveryAsync(it => it.Status == 503 && it.ConversationId == during.ConversationId, DotnetProgram.Patience);
        Assert.Contains("The storage failed. Nothing is certain to be stored: send again.", relay.LastRefusal, StringComparison.Ordinal);
        await Task.WhenAll(all.Select(it => NotReadyAsync(it.Api)));
        Assert.DoesNotContain(false, await Task.WhenAll(all.Select(it => it.Program.GoesOnForAsync(Outage))));
        await place.Postgres.StartAgainAsync();

        await Task.WhenAll(all.Select(it => Eventually.GetAsync("Readiness", it.Api.ReadyAsync, place.Printed)));
        await Task.WhenAll(before.Select(it => sim.WriteAsync(it.ConversationId, Ask)));
        await Task.WhenAll(before.Append(under).Append(during).Select(it => EndedAsync(place, api, it, Phase.WithHuman)));
        await sim.IdleAsync(patience: DotnetProgram.Patience);
        foreach (var it in (Written[])[.. before, under, during])
            Once.Assigned(await sim.LedgerOfAsync(it.ConversationId), await TransfersAsync(api, it));
        foreach (var it in (Written[])[under, during])
            Once.Transferred(it.ConversationId, await sim.LedgerOfAsync(it.ConversationId), await TransfersAsync(api, it));
        Assert.All(all, it => Assert.DoesNotContain("Unhandled", it.Program.Errors, StringComparison.Ordinal));
    }

    private static async Task NotReadyAsync(ClaudiaApi process)
    {
        var (status, report) = await process.HealthAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("The database postgres at ", report, StringComparison.Ordinal);
    }

    private static Task<Grain> EndedAsync(ClusterPlace place, ClaudiaApi api, Written conversation, Phase phase) => Eventually.GetAsync(
        $"{conversation.ConversationId}: {phase}", async () => await Ends.OfAsync(api, conversation.ConversationId) is { } grain && grain.Phase == phase ? grain : null, place.Printed);

    private static async Task<IEnumerable<TransferSummary>> TransfersAsync(ClaudiaApi api, Written conversation) =>
        (await api.TransfersAsync()).Where(it => it.Key.Id == conversation.ConversationId);
}
