using System.Collections.Immutable;
using Claudia.Engine;
using Claudia.Fakes;
using Claudia.Ports;
using Claudia.Processes.Tests.Fixtures;
using Claudia.Simulator.Client;

namespace Claudia.Processes.Tests.Crashes;

/// <summary>One process with a conversation at every moment is killed, and started again on the same data folder.</summary>
public abstract class Crash : IAsyncLifetime
{
    /// <summary>Much longer than a reading counts as fresh, so that there is one between the decision and the call.</summary>
    private static readonly TimeSpan AnswerWait = TimeSpan.FromSeconds(10);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claudia-processes-");
    private ImmutableDictionary<string, Outcome> _outcomes = ImmutableDictionary<string, Outcome>.Empty;

    private protected abstract IEnumerable<Moment> Moments { get; }

    internal Outcome this[string moment] => _outcomes[moment];

    public async Task InitializeAsync()
    {
        await using var intercom = await Intercom.StartAsync();
        var scenes = await Task.WhenAll(Moments.Select(moment => Scene.BeginAsync(moment, intercom.Sim)));
        await using (var doomed = await ClaudiaProcess.StartAsync(new(_folder.FullName, intercom.Url) { AnswerWait = AnswerWait }))
        {
            await intercom.Sim.SendToAsync(doomed.Url);
            await Task.WhenAll(scenes.Select(scene => scene.HandOverAsync()));
            await WebhooksAsync(intercom.Sim);
            await Task.WhenAll(scenes.Select(scene => scene.GoOnAsync(doomed.Api)));
            await doomed.Program.KillAsync();
        }

        await Task.WhenAll(scenes.Select(scene => scene.AfterKillAsync()));
        await using var claudia = await ClaudiaProcess.StartAsync(new(_folder.FullName, intercom.Url) { AnswerWait = AnswerWait });
        await intercom.Sim.SendToAsync(claudia.Url);
        var grains = await Task.WhenAll(scenes.Select(scene =>
            Eventually.GetAsync($"{scene.Moment.Name}: the end", () => scene.EndedAsync(claudia.Api), () => claudia.Program.Output)));
        await intercom.Sim.IdleAsync(patience: DotnetProgram.Patience);
        var transfers = await claudia.Api.TransfersAsync();
        var found = await Task.WhenAll(scenes.Zip(grains, async (scene, grain) => (
            scene.Moment.Name,
            Outcome: new Outcome(
                scene.Moment,
                scene.Conversation,
                grain,
                [.. transfers.Where(it => it.Key.Id == scene.Conversation)],
                await claudia.Api.EventsAsync(scene.Conversation),
                [.. await intercom.Sim.LedgerOfAsync(scene.Conversation)]))));
        _outcomes = found.ToImmutableDictionary(it => it.Name, it => it.Outcome);
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>What becomes of the webhooks, once Claudia has taken those that give her the conversations.</summary>
    private protected abstract Task WebhooksAsync(SimulatorClient sim);
}

/// <summary>How a conversation stands after it all.</summary>
internal sealed record Outcome(
    Moment Moment,
    string Conversation,
    Grain Grain,
    ImmutableArray<TransferSummary> Transfers,
    ImmutableArray<ConversationEvent> Events,
    ImmutableArray<LedgerEntry> Ledger);
