using Claudia.Engine;
using Orleans.Storage;

namespace Claudia.Silo;

/// <summary>Opens the journals of single conversations: each is its grain's own state.</summary>
internal sealed class StateJournals(
    [FromKeyedServices(AzureState.Storage)] IGrainStorage storage,
    AuditTrail audit,
    IConversationIndex index,
    TimeProvider time,
    ILogger<StateJournal> log,
    ILogger<IndexedJournal> indexLog)
{
    /// <summary>The longest time that an append waits for the audit. Intercom waits five seconds for an answer.</summary>
    private static readonly TimeSpan AuditPatience = TimeSpan.FromSeconds(2);

    /// <summary>A journal that is not loaded yet: see <see cref="StateJournal.LoadAsync"/>.</summary>
    public StateJournal Of(GrainId grain, ConversationKey key) => new(
        key,
        new StoredRecord<StoredConversation>(storage, AzureState.Conversation, grain),
        entry => audit.TellAsync(entry).WaitAsync(AuditPatience, time),
        log);

    /// <summary>The same journal, of whose appends the index is told.</summary>
    public IndexedJournal Index(ConversationKey key, StateJournal journal) => new(key, journal, index, time, indexLog);
}
