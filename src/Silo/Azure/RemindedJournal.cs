using Claudia.Engine;
using Claudia.Grains;
using Claudia.Ports;

namespace Claudia.Silo;

/// <summary>The journal as a conversation's grain has it: whatever is to be done later has a reminder before it is written. A silo may die at any moment, and somebody wakes the conversation.</summary>
internal sealed class RemindedJournal(IJournal journal, WakeReminder reminder) : IJournal
{
    public Task<Head?> ReadAsync(ConversationKey key, CancellationToken cancel) => journal.ReadAsync(key, cancel);

    public Task<AppendResult> AppendAsync(Append append, CancellationToken cancel) =>
        reminder.BehindAsync(append.WakeAt, () => journal.AppendAsync(append, cancel));

    public Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel) =>
        journal.EventsAsync(key, after, limit, cancel);
}
