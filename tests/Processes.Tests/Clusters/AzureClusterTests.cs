using Claudia.Engine;
using Claudia.Fakes;
using Claudia.Ports;
using Claudia.Processes.Tests.Fixtures;
using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.Processes.Tests.Clusters;

public sealed class AzureClusterTests
{
    /// <summary>All of it in Azure Storage: the list of silos, the reminders, the conversations and the audit.</summary>
    [AzuriteClusterFact]
    public async Task Transfer_SiloDiesMeanwhile_HappensOnceAndIsListed()
    {
        await using var place = await ClusterPlace.OnAzuriteAsync();
        var intercom = place.Intercom;
        var started = await place.StartAsync(place.Setup("silo"), place.Setup("silo"), place.Setup("api"));
        var (victim, claudia) = (started[0], started[2]);
        await intercom.Sim.SendToAsync(claudia.Url);
        var held = await intercom.Sim.AddFaultAsync(FaultAction.HoldBeforeEffect, CallKind.Assign);
        var conversations = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => intercom.Sim.StartAsync("I would like to talk to a person, please.")));
        await intercom.Sim.WaitForStrikeAsync(held.Id, patience: DotnetProgram.Patience);

        await victim.Program.KillAsync();
        await intercom.Sim.ReleaseFaultAsync(held.Id);
        foreach (var it in conversations)
            await Eventually.GetAsync($"{it.ConversationId}: the end", () => FindAsync(claudia.Api, it.ConversationId), place.Printed);

        // The list may be a moment late: it is told after the conversation's own state is stored.
        var transfers = await Eventually.GetAsync("The list", () => AllEndedAsync(claudia.Api, conversations.Length), place.Printed);
        foreach (var it in conversations)
            Once.Transferred(it.ConversationId, await intercom.Sim.LedgerOfAsync(it.ConversationId), transfers.Where(transfer => transfer.Key.Id == it.ConversationId));
    }

    /// <summary>What an administrator does after the set-up.</summary>
    [AzuriteClusterFact]
    public async Task Rehearsal_OfACluster_HoldsInEachRow()
    {
        await using var place = await ClusterPlace.OnAzuriteAsync();
        var claudia = (await place.StartAsync(place.Setup("silo"), place.Setup("silo"), place.Setup("api")))[2];
        await place.Intercom.Sim.SendToAsync(claudia.Url);
        await place.WarmAsync(claudia);
        string[] arguments = ["rehearse", "--workspace", SimulatedWorkspace.Name, "--api", claudia.Url.ToString(), "--contact", SimulatedIds.EnglishContact];
        var environment = new Dictionary<string, string?>(place.Setup("api").Environment) { ["CLAUDIA_API_KEY"] = ClaudiaSetup.Key };
        await using var rehearsal = DotnetProgram.Start(DotnetProgram.Built("Cli", "claudia"), place.File(""), arguments, environment);

        Assert.True(await rehearsal.EndAsync() == 0, rehearsal.Output + rehearsal.Errors + place.Printed());
        Assert.Equal(6, rehearsal.Output.Split(" holds ").Length - 1);
    }

    private static Task<IReadOnlyList<TransferSummary>?> AllEndedAsync(ClaudiaApi claudia, int conversations) => ReachedAsync<IReadOnlyList<TransferSummary>>(async () =>
    {
        var listed = await claudia.TransfersAsync();
        return listed.Count(it => it.Transfer.Status != TransferStatus.Pending) == conversations ? listed : null;
    });

    private static Task<Grain?> FindAsync(ClaudiaApi claudia, string conversation) => ReachedAsync(() => Ends.OfAsync(claudia, conversation));

    /// <summary>Null also while nobody has taken over the grains of the dead: then the answer is 503.</summary>
    private static async Task<T?> ReachedAsync<T>(Func<Task<T?>> ask)
        where T : class
    {
        try
        {
            return await ask();
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
