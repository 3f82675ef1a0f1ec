using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Simulation;

/// <summary>Keeps an attempt's start in this host's memory, and journals it with what follows.</summary>
internal sealed class LateAttempts(ISharedJournal inner) : ISharedJournal
{
    private readonly Dictionary<ConversationKey, (Append Append, Head Head)> _kept = [];

    public async Task<Head?> ReadAsync(ConversationKey key, CancellationToken cancel) =>
        _kept.TryGetValue(key, out var mine) ? mine.Head : await inner.ReadAsync(key, cancel);

    public async Task<AppendResult> AppendAsync(Append append, CancellationToken cancel)
    {
        if (_kept.Remove(append.Key, out var mine))
        {
            append = append with { ExpectedVersion = mine.Append.ExpectedVersion, Events = [.. mine.Append.Events, .. append.Events] };
        }
        else if (append.Events.Any(it => it is ConversationEvent.AttemptStarted))
        {
            _kept[append.Key] = (append, new(append.State, append.ExpectedVersion + append.Events.Count, append.WakeAt));
            return AppendResult.Appended;
        }
        return await inner.AppendAsync(append, cancel);
    }

    public Task<IReadOnlyList<DueConversation>> DueAsync(IReadOnlyList<string> workspaces, DateTimeOffset until, int limit, CancellationToken cancel) =>
        inner.DueAsync(workspaces, until, limit, cancel);

    public Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel) =>
        inner.EventsAsync(key, after, limit, cancel);

    public Task CheckAsync(CancellationToken cancel) => inner.CheckAsync(cancel);

    public Task<DateTimeOffset?> LastChangeAsync(string workspace, CancellationToken cancel) => inner.LastChangeAsync(workspace, cancel);
}
