using Claudia.Fakes;
using Claudia.Processes.Tests.Fixtures;
using Claudia.Simulator.Client;

namespace Claudia.Processes.Tests.Sharing;

[Collection(Alone.Name)]
public sealed class SharedJournalTests
{
    [ClusterFact]
    public async Task TwoProcesses_BothGetEveryWebhook_EachThingIsDoneOnce()
    {
        await using var place = await ClusterPlace.MakeAsync();
        var intercom = place.Intercom;
        var both = await place.StartAsync(place.Setup("both"), place.Setup("both"));
        var (one, other) = (both[0], both[1]);
        await using var relay = await Relay.StartAsync(one.Url, other.Url);
        await intercom.Sim.SendToAsync(relay.Url);

        await place.WarmAsync(one);
        var transferred = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => intercom.Sim.StartAsync("I would like to talk to a person, please.")));
        var answered = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => intercom.Sim.StartAsync("How can I track my parcel?")));
        foreach (var conversation in transferred.Concat(answered))
            await Eventually.GetAsync($"{conversation}: the end", () => Ends.OfAsync(other.Api, conversation.ConversationId), place.Printed);
        await intercom.Sim.IdleAsync(patience: DotnetProgram.Patience);

        var transfers = await one.Api.TransfersAsync();
        foreach (var it in transferred)
            Once.Transferred(it.ConversationId, await intercom.Sim.LedgerOfAsync(it.ConversationId), transfers.Where(transfer => transfer.Key.Id == it.ConversationId));
        foreach (var it in answered)
            Once.Answered(await intercom.Sim.LedgerOfAsync(it.ConversationId), transfers.Where(transfer => transfer.Key.Id == it.ConversationId));
    }
}
