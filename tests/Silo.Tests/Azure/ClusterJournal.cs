using System.Collections.Concurrent;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Silo.Tests;

/// <summary>The journals of a cluster's grains. Disposing of it ends their activations, and what is stored stays.</summary>
public sealed class ClusterJournal : IJournal, IAsyncDisposable
{
    private readonly ConcurrentDictionary<ConversationKey, IStateJournalGrain> _grains = [];
    private readonly StateCluster _cluster;

    internal ClusterJournal(StateCluster cluster) => _cluster = cluster;

    public async Task<Head?> ReadAsync(ConversationKey key, CancellationToken cancel) =>
        await Grain(key).ReadAsync() is { } head ? new(JournalJson.ReadState(head.State), head.Version, head.WakeAt) : null;

    public Task<AppendResult> AppendAsync(Append append, CancellationToken cancel) => Grain(append.Key).AppendAsync(TestAppend.Of(append), cancel);

    public async Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel) =>
        [.. (await Grain(key).EventsAsync(after, limit)).Select(it => new JournalEntry(it.Version, JournalJson.ReadEvent(it.Json)))];

    public async ValueTask DisposeAsync()
    {
        foreach (var grain in _grains.Values)
            await _cluster.DeactivateAsync(grain);
    }

    private IStateJournalGrain Grain(ConversationKey key) => _grains.GetOrAdd(key, it => _cluster.Grains.GetGrain<IStateJournalGrain>(it.ToString()));
}
