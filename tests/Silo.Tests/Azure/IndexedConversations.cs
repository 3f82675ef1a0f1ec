using System.Collections.Concurrent;
using Claudia.Engine;
using Claudia.Ports;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claudia.Silo.Tests;

/// <summary>Conversations over fake blobs, of whose appends an index is told.</summary>
internal sealed class IndexedConversations(IConversationIndex index)
{
    private readonly FakeBlobs _blobs = new();
    private readonly ConcurrentDictionary<ConversationKey, Task<IndexedJournal>> _journals = [];

    // Conversations are listed without grains.
    private readonly GrainQueries _queries = new(null!, ["acme", "other"], null!, index);

    private static CancellationToken None => CancellationToken.None;

    public async Task AppendAsync(Append append) =>
        Assert.Equal(AppendResult.Appended, await (await _journals.GetOrAdd(append.Key, OpenAsync)).AppendAsync(append, None));

    public Task<Page<ConversationSummary>> PageAsync(ConversationFilter filter, string? cursor, int limit) =>
        _queries.ConversationsAsync(filter, cursor, limit, None);

    /// <summary>All pages, from a cursor on.</summary>
    public async Task<List<ConversationKey>> ListAsync(ConversationFilter filter, int limit = 100, string? from = null)
    {
        var page = await PageAsync(filter, from, limit);
        var all = page.Items.Select(it => it.Key).ToList();
        for (var pages = 1; page.Next is not null; pages++)
        {
            Assert.True(pages < 100, "The pages do not end.");
            page = await PageAsync(filter, page.Next, limit);
            all.AddRange(page.Items.Select(it => it.Key));
        }
        return all;
    }

    private async Task<IndexedJournal> OpenAsync(ConversationKey key)
    {
        var journal = new StateJournal(key, await _blobs.LoadAsync<StoredConversation>(key.ToString()), _ => Task.CompletedTask, NullLogger.Instance);
        return new(key, journal, index, TimeProvider.System, NullLogger.Instance);
    }
}
