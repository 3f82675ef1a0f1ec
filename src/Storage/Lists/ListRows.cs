using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Storage;

/// <summary>A row of the conversations' list, as the table holds it.</summary>
internal sealed record ConversationRow(
    string Workspace, string Conversation, long Kind, long Phase, long Episode, double? LastConfidence, long NeedsAttention, long ChangedAt, long Version)
{
    public ListCursor Cursor => new(ListCursor.Conversations, ChangedAt, Workspace, Conversation);

    public ConversationSummary Summary => new(
        new(Workspace, Conversation), (ConversationKind)Kind, (Phase)Phase, (int)Episode, LastConfidence, NeedsAttention != 0, Ticks.Time(ChangedAt), Version);
}

/// <summary>A row of the transfers' list, as the table holds it.</summary>
internal sealed record TransferListRow(string Workspace, string TransferId, string Conversation, long DecidedAt, string Json)
{
    public ListCursor Cursor => new(ListCursor.Transfers, DecidedAt, Workspace, TransferId);

    public TransferSummary Summary => new(new(Workspace, Conversation), TransferJson.Read(Json));
}
