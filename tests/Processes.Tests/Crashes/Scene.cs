using Claudia.Engine;
using Claudia.Fakes;
using Claudia.Processes.Tests.Fixtures;
using Claudia.Simulator.Client;

namespace Claudia.Processes.Tests.Crashes;

/// <summary>Brings one conversation to its moment, and lets happen after the kill what still has to.</summary>
internal sealed class Scene(Moment moment, string conversation, SimulatorClient sim)
{
    private FaultState? _reads;
    private FaultState? _call;

    public Moment Moment => moment;

    public string Conversation => conversation;

    private string Path => $"/conversations/{conversation}";

    /// <summary>It begins with people, so that its id is known before Claudia sees it.</summary>
    public static async Task<Scene> BeginAsync(Moment moment, SimulatorClient sim)
    {
        var written = await sim.StartAsync(new NewConversation { Text = moment.Text, TeamId = Intercom.Billing });
        return new(moment, written.ConversationId, sim);
    }

    /// <summary>People give it to Claudia's team. She takes the webhook, and gets no further than her first reading.</summary>
    public async Task HandOverAsync()
    {
        if (moment.Fault(Path) is { } fault)
            _call = await sim.AddFaultAsync(fault);
        _reads = await sim.AddFaultAsync(new FaultRule
        {
            Action = FaultAction.HoldBeforeEffect,
            Kind = CallKind.Read,
            Path = Path,
            Count = 0,
            After = moment.Progress == Progress.Decided ? 1 : 0,
        });
        await sim.HandBackAsync(conversation);
        await sim.WaitForDeliveryAsync(it => it is { Topic: "conversation.admin.assigned", Status: 200 } && it.ConversationId == conversation, DotnetProgram.Patience);
        if (moment.Progress != Progress.Decided)
            await StruckAsync(_reads);
    }

    /// <summary>Claudia goes on, as far as the moment.</summary>
    public async Task GoOnAsync(ClaudiaApi claudia)
    {
        switch (moment.Progress)
        {
            case Progress.Taken:
                break;
            case Progress.Decided:
                await StruckAsync(_reads!);
                Assert.Equal("Planned, after 0 attempts", await NextWriteAsync(claudia));
                break;
            case Progress.Unanswered:
                await sim.RemoveFaultAsync(_reads!.Id);
                await EffectAsync();
                break;
            case Progress.OnItsWay or Progress.Lost:
                await sim.RemoveFaultAsync(_reads!.Id);
                await StruckAsync(_call!);
                break;
            case Progress.Ended:
                await sim.RemoveFaultAsync(_reads!.Id);
                await Eventually.GetAsync($"{moment.Name}: the end", () => EndedAsync(claudia));
                break;
        }
    }

    /// <summary>What was under way happens now that nobody waits for it.</summary>
    public async Task AfterKillAsync()
    {
        if (moment.Progress is Progress.Taken or Progress.Decided)
            await sim.RemoveFaultAsync(_reads!.Id);
        if (moment.Progress != Progress.OnItsWay)
            return;
        await sim.ReleaseFaultAsync(_call!.Id);
        await EffectAsync();
    }

    /// <summary>The conversation, once nothing more is going to happen in it; null before.</summary>
    public async Task<Grain?> EndedAsync(ClaudiaApi claudia) =>
        await claudia.FindAsync(conversation) is { WakeAt: null, State: { Outbox: [], Waiting: [] } } grain ? grain : null;

    private async Task<string> NextWriteAsync(ClaudiaApi claudia) =>
        (await claudia.FindAsync(conversation))?.State.Outbox is [var next, ..] ? $"{next.Status}, after {next.Attempts} attempts" : "none";

    private Task<FaultState> StruckAsync(FaultState fault) => Eventually.GetAsync(
        $"{moment.Name}: the strike", async () => (await sim.FaultsAsync()).FirstOrDefault(it => it.Id == fault.Id && it.Struck > 0));

    private Task<LedgerEntry> EffectAsync()
    {
        var kind = moment.Call switch
        {
            WriteKind.Assignment => EffectKind.Assignment,
            WriteKind.Note => EffectKind.Note,
            _ => EffectKind.Comment,
        };
        return sim.WaitForAsync(it => it.ConversationId == conversation && it.Kind == kind && it.Via == Via.Rest, DotnetProgram.Patience);
    }
}
