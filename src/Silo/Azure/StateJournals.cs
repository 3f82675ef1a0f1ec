using Claudia.Engine;
using Claudia.Grains;
using Orleans.Core;

namespace Claudia.Silo;

/// <summary>Each conversation's journal is its grain's own state.</summary>
internal sealed class StateJournals(IPersistentStateFactory states, AuditTrail audit, ILogger<StateJournal> log) : IShellJournals
{
    private static readonly PersistentStateAttribute Stored = new(AzureState.Conversation, AzureState.Storage);

    public IJournal Open(IGrainContext grain, ConversationKey key) => new StateJournal(key, states.Create<StoredConversation>(grain, Stored), audit.TellAsync, log);

    public Task TellOwedAsync(IJournal journal) => ((StateJournal)journal).TellOwedAsync();

    public bool Owes(IJournal journal) => ((StateJournal)journal).Owes;

    public async Task<TransferEntry[]> TransfersAsync(IJournal journal) =>
        [.. (await ((StateJournal)journal).TransfersAsync()).Select(it => new TransferEntry(it.Key.Workspace, it.Key.Id, it.Transfer.Id, 0, Storage.TransferJson.Write(it.Transfer)))];
}
