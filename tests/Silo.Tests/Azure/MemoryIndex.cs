using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Claudia.Engine;
using Claudia.Ports;
using Claudia.Storage;

namespace Claudia.Silo.Tests;

/// <summary>The index of conversations in memory. It can be gone, or hang.</summary>
internal sealed class MemoryIndex : IConversationIndex
{
    private readonly ConcurrentDictionary<(string Workspace, DateOnly Day, string Id), ConversationSummary> _rows = [];
    private readonly TaskCompletionSource _hanging = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _told;

    /// <summary>While true, it fails at once.</summary>
    public bool IsGone { get; set; }

    /// <summary>While true, it does not answer.</summary>
    public bool Hangs { get; set; }

    /// <summary>Ends when a caller has begun to wait in vain.</summary>
    public Task Hanging => _hanging.Task;

    /// <summary>The number of times that it was told something.</summary>
    public int Told => _told;

    /// <summary>All rows, the newest first.</summary>
    public IEnumerable<(DateOnly Day, long Version)> Rows => _rows.OrderByDescending(row => row.Key.Day).Select(row => (row.Key.Day, row.Value.Version));

    /// <summary>The newest row of a conversation; null when there is none.</summary>
    public ConversationSummary? Find(ConversationKey key) =>
        _rows.Where(row => row.Value.Key == key).Select(row => row.Value).MaxBy(row => row.Version);

    public async Task TellAsync(IndexEntry entry, CancellationToken cancel)
    {
        Interlocked.Increment(ref _told);
        await AnswerAsync(cancel);
        var (row, key) = (entry.Conversation, entry.Conversation.Key);
        _rows.AddOrUpdate((key.Workspace, IndexDay.Of(row.ChangedAt), key.Id), row, (_, there) => there.Version >= row.Version ? there : row);
        foreach (var day in entry.MovedFrom)
            _rows.TryRemove((key.Workspace, day, key.Id), out _);
    }

    public async Task<DateOnly?> NewestDayAsync(string workspace, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        await AnswerAsync(cancel);
        return _rows.Keys.Where(it => it.Workspace == workspace && it.Day >= from && it.Day <= to).Max(it => (DateOnly?)it.Day);
    }

    public async IAsyncEnumerable<ConversationSummary> RowsAsync(
        string workspace, DateOnly day, ConversationFilter filter, long until, [EnumeratorCancellation] CancellationToken cancel)
    {
        await AnswerAsync(cancel);
        foreach (var (key, row) in _rows)
        {
            if (key.Workspace == workspace && key.Day == day && Fits(row, filter) && Ticks.Of(row.ChangedAt) <= until)
                yield return row;
        }
    }

    private static bool Fits(ConversationSummary row, ConversationFilter filter) =>
        (filter.Phase is null || row.Phase == filter.Phase)
        && (filter.NeedsAttention is null || row.NeedsAttention == filter.NeedsAttention)
        && (filter.ChangedSince is null || row.ChangedAt >= filter.ChangedSince);

    private async Task AnswerAsync(CancellationToken cancel)
    {
        if (IsGone)
            throw new TimeoutException("The index is gone.");
        if (!Hangs)
            return;
        _hanging.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);
    }
}
