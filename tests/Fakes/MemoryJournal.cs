using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Fakes;

/// <summary>A journal in memory that fails on request.</summary>
public sealed class MemoryJournal : ISharedJournal
{
    private readonly Lock _sync = new();
    private readonly Dictionary<ConversationKey, List<ConversationEvent>> _events = [];
    private readonly Dictionary<ConversationKey, Head> _heads = [];

    /// <summary>What happens to the appends to come, in order; then none fails.</summary>
    public Queue<AppendFault> Faults { get; } = [];

    /// <summary>While it is set, nothing can be read.</summary>
    public bool IsGone { get; set; }

    /// <summary>Called after each append, before its caller knows.</summary>
    public Action<Append>? Written { get; set; }

    /// <summary>Appends that were written.</summary>
    public int Appends { get; private set; }

    public Task<Head?> ReadAsync(ConversationKey key, CancellationToken cancel)
    {
        lock (_sync)
            return IsGone ? throw Gone() : Task.FromResult(_heads.GetValueOrDefault(key));
    }

    public Task<AppendResult> AppendAsync(Append append, CancellationToken cancel)
    {
        lock (_sync)
        {
            var fault = Faults.Count > 0 ? Faults.Dequeue() : AppendFault.None;
            if (fault == AppendFault.Refused)
                throw new JournalException("The disk is full.");
            if (fault == AppendFault.LostBefore)
                throw new JournalException("The connection broke.") { MayHaveHappened = true };
            var result = Write(append);
            Written?.Invoke(append);
            return fault == AppendFault.LostAfter
                ? throw new JournalException("The connection broke.") { MayHaveHappened = true }
                : Task.FromResult(result);
        }
    }

    public Task<IReadOnlyList<DueConversation>> DueAsync(IReadOnlyList<string> workspaces, DateTimeOffset until, int limit, CancellationToken cancel)
    {
        lock (_sync)
        {
            return IsGone ? throw Gone() : Task.FromResult<IReadOnlyList<DueConversation>>(
            [
                .. _heads.Where(head => head.Value.WakeAt <= until && workspaces.Contains(head.Key.Workspace))
                    .OrderBy(head => head.Value.WakeAt)
                    .Take(limit)
                    .Select(head => new DueConversation(head.Key, head.Value.WakeAt!.Value)),
            ]);
        }
    }

    private static JournalException Gone() => new("The storage is gone.");

    public Task<DateTimeOffset?> LastChangeAsync(string workspace, CancellationToken cancel)
    {
        lock (_sync)
            return Task.FromResult(_events.Where(it => it.Key.Workspace == workspace).SelectMany(it => it.Value).Max(it => (DateTimeOffset?)it.At));
    }

    public Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel)
    {
        lock (_sync)
        {
            var all = _events.GetValueOrDefault(key) ?? [];
            return Task.FromResult<IReadOnlyList<JournalEntry>>(
                [.. all.Select((it, index) => new JournalEntry(index + 1, it)).Where(entry => entry.Version > after).Take(limit)]);
        }
    }

    public Task CheckAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>All events of a conversation.</summary>
    public IReadOnlyList<ConversationEvent> Of(ConversationKey key)
    {
        lock (_sync)
            return [.. _events.GetValueOrDefault(key) ?? []];
    }

    private AppendResult Write(Append append)
    {
        if (!_events.TryGetValue(append.Key, out var all))
            _events[append.Key] = all = [];
        if (all.Count != append.ExpectedVersion)
            return AppendResult.Conflict;
        all.AddRange(append.Events);
        _heads[append.Key] = new(append.State, all.Count, append.WakeAt);
        Appends++;
        return AppendResult.Appended;
    }
}

/// <summary>How an append fails.</summary>
public enum AppendFault
{
    None = 1,

    /// <summary>Certainly not written.</summary>
    Refused = 2,

    /// <summary>Not written, but the caller can't know.</summary>
    LostBefore = 3,

    /// <summary>Written, but the caller can't know.</summary>
    LostAfter = 4,
}
