using System.Threading.Channels;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Rulebooks;

/// <summary>Replays the journal's past conversations by other rules, on all cores.</summary>
/// <param name="rulesOf">The rules of each workspace; null leaves its conversations out.</param>
/// <param name="examples">How many examples of each kind of difference a rule gives at most.</param>
public sealed class ReplayRunner(IJournalQueries journal, Func<string, Rules?> rulesOf, int examples = 5)
{
    /// <summary>Histories that wait for a core.</summary>
    private const int MostWaiting = 256;

    /// <summary>Told after so many conversations.</summary>
    private const int Step = 200;

    /// <param name="progress">Told how many of how many conversations are done.</param>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    public async Task<ReplayReport> RunAsync(HistoryFilter filter, string rulesVersion, IProgress<(long Done, long All)>? progress, CancellationToken cancel)
    {
        var all = await journal.CountHistoriesAsync(filter, cancel);
        var histories = Channel.CreateBounded<History>(new BoundedChannelOptions(MostWaiting) { SingleWriter = true });
        using var failing = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        long done = 0;
        var workers = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(() => WorkAsync(), failing.Token)).ToList();
        try
        {
            await foreach (var history in journal.HistoriesAsync(filter, failing.Token))
                await histories.Writer.WriteAsync(history, failing.Token);
            histories.Writer.Complete();
            var tallies = await Task.WhenAll(workers);
            var total = new ReplayTally(rulesVersion, examples);
            foreach (var tally in tallies)
                total.Join(tally);
            progress?.Report((done, all));
            return total.Report;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // A worker has failed: its exception says why.
            await Task.WhenAll(workers);
            throw;
        }

        async Task<ReplayTally> WorkAsync()
        {
            var tally = new ReplayTally(rulesVersion, examples);
            try
            {
                await foreach (var history in histories.Reader.ReadAllAsync(failing.Token))
                {
                    if (rulesOf(history.Key.Workspace) is { } rules)
                        tally.Add(Replaying.Of(history.Key, history.Events(), rules));
                    var count = Interlocked.Increment(ref done);
                    if (count % Step == 0)
                        progress?.Report((count, all));
                }
                return tally;
            }
            catch (Exception)
            {
                await failing.CancelAsync();
                throw;
            }
        }
    }
}
