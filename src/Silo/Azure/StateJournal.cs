using System.Text.Json;
using Claudia.Engine;
using Claudia.Grains;
using Claudia.Ports;
using Claudia.Storage;
using Orleans.Storage;

namespace Claudia.Silo;

/// <summary>The journal of one conversation in its grain's state. The storage's ETag does the version check: of two activations, one loses.</summary>
/// <remarks>
/// Only the newest events are kept. The state has to be loaded when this is first used.
/// An append goes out from what is in memory; who reads is given what is stored, as another activation may have written there.
/// </remarks>
/// <param name="tell">Tells the audit of a transfer; may fail, and is then called again.</param>
internal sealed partial class StateJournal(
    ConversationKey key, IPersistentState<StoredConversation> state, Func<TransferEntry, Task> tell, ILogger log) : IJournal
{
    private readonly Turns _turns = new();

    // What is in memory was never written, or is no longer what is stored: it must not be used.
    private bool _stale;

    /// <summary>Loads the state, or loads it again.</summary>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    public Task LoadAsync() => _turns.TakeAsync(async () =>
    {
        await RefreshAsync();
        return true;
    });

    /// <inheritdoc/>
    /// <remarks>A state that another version has written is folded anew if all events are still kept, and else read as it is.</remarks>
    public Task<Head?> ReadAsync(ConversationKey key, CancellationToken cancel) => SeeAsync(key, () =>
        state.RecordExists ? new Head(StoredState.Of(key, state.State, log), state.State.Version, state.State.WakeAt) : null);

    /// <inheritdoc/>
    /// <remarks>Gives those that are kept: the older ones are not there.</remarks>
    public Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return SeeAsync(key, () => StoredState.Events(key, state.State, after, limit));
    }

    /// <inheritdoc/>
    /// <remarks>Cancelling has no effect once it has begun.</remarks>
    /// <exception cref="ArgumentException">No events, a negative version, or another conversation's.</exception>
    public async Task<AppendResult> AppendAsync(Append append, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        Check(append.Key);
        var rows = AppendRows.Of(append);
        var result = await _turns.TakeAsync(() => WriteAsync(rows));
        if (result == AppendResult.Appended && rows.Transfer is not null)
            await TellAsync(it => state.State.Transfers[^1].Version == rows.Version && IsOwed(it));
        return result;
    }

    /// <summary>The conversation's transfers, as far as they are kept, the newest last.</summary>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    public async Task<IReadOnlyList<TransferEntry>> TransfersAsync() => await LookAsync(record => Entries(record, _ => true));

    /// <summary>Whether the audit has not been told of a transfer yet.</summary>
    public bool Owes => !state.State.Owed.IsEmpty;

    /// <summary>Whether the index of conversations has not been told of the latest yet.</summary>
    public bool OwesIndex => state.State.OwesIndex;

    /// <summary>Looks at the record as this activation knows it.</summary>
    /// <exception cref="JournalException">The storage could not be read, or a newer version has written the record.</exception>
    public Task<T> LookAsync<T>(Func<StoredConversation, T> look) => _turns.TakeAsync(async () =>
    {
        if (_stale)
            await RefreshAsync();
        StoredState.CheckFormat(key, state.State);
        return look(state.State);
    });

    /// <summary>Notes something in the record. It is stored with the next append.</summary>
    public Task NoteAsync(Func<StoredConversation, StoredConversation> note) =>
        _turns.TakeAsync(() => Task.FromResult(state.State = note(state.State)));

    /// <summary>Tells the audit what it does not know yet. What fails is logged, and stays owed.</summary>
    public Task TellOwedAsync() => TellAsync(IsOwed);

    private bool IsOwed(StoredTransfer transfer) => state.State.Owed.Contains(transfer.Id);

    private async Task<AppendResult> WriteAsync(AppendRows rows)
    {
        if (_stale || Version != rows.Append.ExpectedVersion)
            await RefreshAsync();
        if (Version != rows.Append.ExpectedVersion)
            return AppendResult.Conflict;
        StoredState.CheckFormat(key, state.State);
        state.State = state.State.With(rows);
        _stale = true;
        try
        {
            await state.WriteStateAsync();
            _stale = false;
            return AppendResult.Appended;
        }
        catch (InconsistentStateException)
        {
            return AppendResult.Conflict;
        }
        catch (Exception failure)
        {
            // Any: each storage has its own, and after none of them is it known what is stored.
            throw new JournalException($"The state of {key} could not be written: {failure.Message}", failure) { MayHaveHappened = true };
        }
    }

    private long Version => state.RecordExists ? state.State.Version : 0;

    private async Task<T> SeeAsync<T>(ConversationKey asked, Func<T> look)
    {
        Check(asked);
        return await _turns.TakeAsync(async () =>
        {
            await RefreshAsync();
            StoredState.CheckFormat(key, state.State);
            return look();
        });
    }

    private async Task RefreshAsync()
    {
        var (known, etag) = (_stale ? null : state.State, state.Etag);
        _stale = true;
        try
        {
            await state.ReadStateAsync();
            // What was noted since then is not stored yet.
            if (known is not null && state.Etag == etag)
                state.State = known;
        }
        catch (Exception failure) when (failure.GetBaseException() is JsonException)
        {
            throw new JournalException($"The stored state of {key} is none that this version can read.", failure);
        }
        catch (Exception failure)
        {
            throw new JournalException($"The state of {key} could not be read: {failure.Message}", failure);
        }
        _stale = false;
    }

    private List<TransferEntry> Entries(StoredConversation record, Func<StoredTransfer, bool> wanted) =>
        [.. record.Transfers.Where(wanted).Select(it => new TransferEntry(key.Workspace, key.Id, it.Id, it.Version, it.Transfer.Text))];

    // Outside of the turn: the audit may be slow, and nobody needs to wait for it but who tells.
    private async Task TellAsync(Func<StoredTransfer, bool> wanted)
    {
        try
        {
            foreach (var entry in await LookAsync(record => Entries(record, wanted)))
            {
                await tell(entry);
                await NoteAsync(record => record.Told(entry.TransferId, entry.Version));
            }
        }
        catch (Exception failure)
        {
            // Any: what has been appended has been, whatever the audit says.
            LogNotTold(log, failure, key);
        }
    }

    private void Check(ConversationKey asked)
    {
        if (asked != key)
            throw new ArgumentException($"This is the journal of {key}, not of {asked}.", nameof(asked));
    }

    [LoggerMessage(LogLevel.Warning, "The audit could not be told of a transfer of {Key}; it is told again later.")]
    private static partial void LogNotTold(ILogger log, Exception failure, ConversationKey key);
}
