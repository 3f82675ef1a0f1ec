using System.Collections.Concurrent;
using Claudia.Engine;
using Claudia.Processes;

namespace Claudia.Load;

/// <summary>Lets all come to rest, which has a bound, and audits.</summary>
internal sealed class Settling(Stage stage, ClaudiaApi claudia, TimeSpan slack)
{
    /// <summary>More than an unknown call's settle window, the longest pause between two tries, and a round of the sweep together.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(4);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private const int AtOnce = 4;

    private readonly ConcurrentDictionary<string, Grain> _grains = new(StringComparer.Ordinal);

    public async Task<Findings> ReachAsync()
    {
        stage.Tell("the faults have ended, waiting for rest");
        var until = TimeProvider.System.GetUtcNow() + Bound;
        while (true)
        {
            var quiet = await IsQuietAsync();
            var account = await LookAsync();
            var findings = Auditor.Audit(account);
            var restless = _grains.Where(it => !IsAtRest(it.Value)).ToList();
            var over = TimeProvider.System.GetUtcNow() >= until;
            if (over)
                restless.ForEach(it => findings.Break(Check.Lost, it.Key, $"does not come to rest: {it.Value.Phase}, wakes at {it.Value.WakeAt:O}"));
            if (over || (quiet && restless.Count == 0 && findings.Violations.Count == 0))
            {
                findings.Files = await new CaseFiles(account, claudia).OfAsync(findings);
                return findings;
            }
            stage.Tell($"{restless.Count} conversations are not at rest, {findings.Lost} not settled{(quiet ? "" : ", and Intercom still calls")}");
            if (quiet)
                await Task.Delay(Pause, TimeProvider.System);
        }
    }

    /// <summary>What waits while a person has the conversation waits for that person.</summary>
    private static bool IsAtRest(Grain grain) =>
        grain is { WakeAt: null, State.Outbox: [] } && (grain.State.Waiting.IsEmpty || grain.Phase is Phase.WithHuman or Phase.Closed);

    /// <summary>No webhook is to come any more, retries included: what comes late must not do anything twice either.</summary>
    private async Task<bool> IsQuietAsync()
    {
        try
        {
            await stage.Simulator.Client.IdleAsync(patience: Pause);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private async Task<Account> LookAsync()
    {
        await Parallel.ForEachAsync(await claudia.ConversationsAsync(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (it, _) =>
        {
            if (_grains.TryGetValue(it.Key.Id, out var known) && known.Version == it.Version && IsAtRest(known))
                return;
            if (await claudia.FindAsync(it.Key.Id) is { } grain)
                _grains[it.Key.Id] = grain;
        });
        await stage.Watch.CatchUpAsync();
        return new(stage.Watch.Entries, stage.Sent, await stage.Simulator.Client.DeliveriesAsync(), _grains, slack);
    }
}
