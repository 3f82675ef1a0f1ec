using Claudia.Engine;
using Claudia.Intercom;
using Claudia.Ports;
using Claudia.Silo;

namespace Claudia.Api;

/// <summary>Finds conversations by what an address names.</summary>
internal sealed class ConversationLookup(IConversations conversations, IJournalQueries queries, Workspaces workspaces)
{
    private const int MostTransfers = 200;

    /// <summary>Null when there is no such workspace, or the conversation never was Claudia's.</summary>
    public async Task<Head?> FindAsync(string workspace, string id, CancellationToken cancel) =>
        workspaces.Find(workspace) is not null && ConversationKey.IsId(id) ? await conversations.ReadAsync(new(workspace, id), cancel) : null;

    public async Task<ConversationView> ViewAsync(Head head, CancellationToken cancel)
    {
        var key = head.State.Key;
        var transfers = await queries.TransfersAsync(new(key.Workspace, key.Id), null, MostTransfers, cancel);
        return ConversationView.Of(head, InboxAddress.Of(workspaces.Find(key.Workspace)!.Intercom, key.Id), [.. transfers.Items.Select(it => it.Transfer)]);
    }
}
