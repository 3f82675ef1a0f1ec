using System.Collections.Concurrent;
using Claudia.Engine;
using Claudia.Ports;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claudia.Silo.Tests;

/// <summary>Two activations of each conversation's grain, over one storage, asked in turns: neither knows what the other has written.</summary>
public sealed class TwoActivations : IJournal, IAsyncDisposable
{
    private readonly ConcurrentDictionary<ConversationKey, Task<StateJournal[]>> _journals = [];
    private readonly Func<ConversationKey, Task<IPersistentState<StoredConversation>>> _load;
    private int _asked;

    internal TwoActivations(Func<ConversationKey, Task<IPersistentState<StoredConversation>>> load) => _load = load;

    public async Task<Head?> ReadAsync(ConversationKey key, CancellationToken cancel) => await (await NextAsync(key)).ReadAsync(key, cancel);

    public async Task<AppendResult> AppendAsync(Append append, CancellationToken cancel) => await (await NextAsync(append.Key)).AppendAsync(append, cancel);

    public async Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel) =>
        await (await NextAsync(key)).EventsAsync(key, after, limit, cancel);

    public ValueTask DisposeAsync() => default;

    private async Task<StateJournal> NextAsync(ConversationKey key) =>
        (await _journals.GetOrAdd(key, ActivateAsync))[Interlocked.Increment(ref _asked) & 1];

    private async Task<StateJournal[]> ActivateAsync(ConversationKey key) => [await OneAsync(key), await OneAsync(key)];

    private async Task<StateJournal> OneAsync(ConversationKey key) =>
        new(key, await _load(key), _ => Task.CompletedTask, NullLogger.Instance);
}
