using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Silo;

/// <summary>The journal of one conversation, of whose appends the index of conversations is told.</summary>
/// <remarks>
/// An append waits for the index, so that a list that is asked for afterwards shows it. It waits for <see cref="Patience"/> at most,
/// and does not fail with the index: what could not be told stays owed. It is told by the next append that is not within
/// <see cref="Pause"/> of the failure, and when the grain's reminder comes or the grain is activated again.
/// A conversation that a version before the index has stored is owed as well.
/// </remarks>
internal sealed partial class IndexedJournal(
    ConversationKey key, StateJournal journal, IConversationIndex index, TimeProvider time, ILogger log) : IJournal
{
    /// <summary>The longest time that the index may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How long no append tries after a failure. An index that hangs slows a conversation by one wait in this time.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Turns _turns = new();
    private DateTimeOffset _notBefore;

    /// <summary>Whether the index does not know the latest.</summary>
    public bool Owes => journal.OwesIndex;

    /// <inheritdoc/>
    public Task<Head?> ReadAsync(ConversationKey key, CancellationToken cancel) => journal.ReadAsync(key, cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel) =>
        journal.EventsAsync(key, after, limit, cancel);

    /// <inheritdoc/>
    public async Task<AppendResult> AppendAsync(Append append, CancellationToken cancel)
    {
        var result = await journal.AppendAsync(append, cancel);
        if (result == AppendResult.Appended && time.GetUtcNow() >= _notBefore)
            await TellOwedAsync();
        return result;
    }

    /// <summary>Tells the index what it does not know yet. What fails is logged, and stays owed.</summary>
    public Task TellOwedAsync() => _turns.TakeAsync(TryTellAsync);

    private async Task<bool> TryTellAsync()
    {
        using var limit = new CancellationTokenSource(Patience, time);
        try
        {
            await TellAsync(limit.Token);
            return true;
        }
        catch (Exception failure)
        {
            // Any: what has been appended has been, whatever the index says.
            _notBefore = time.GetUtcNow() + Pause;
            LogNotTold(log, failure, key);
            return false;
        }
    }

    private async Task TellAsync(CancellationToken cancel)
    {
        if (await journal.LookAsync(record => IndexEntry.Owed(key, record, log)) is not { } owed)
            return;
        // What never was Claudia's is not listed.
        if (owed.Conversation.Episode > 0)
            await index.TellAsync(owed, cancel);
        await journal.NoteAsync(record => record.Indexed(owed.Conversation.Version));
    }

    [LoggerMessage(LogLevel.Warning, "The index could not be told of a change of {Key}; it is told again later.")]
    private static partial void LogNotTold(ILogger log, Exception failure, ConversationKey key);
}
