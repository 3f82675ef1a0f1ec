using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>How a transfer changes the state.</summary>
internal static class TransferFold
{
    public static ConversationState Decided(ConversationState state, ConversationEvent.TransferDecided e) => state with
    {
        Transfer = new(e.TransferId, state.Episode, e.Destination, e.TeamId, e.Reasons, e.RulesVersion, e.At)
        {
            Turn = state.Waiting.IsEmpty ? null : state.Waiting[^1].Id,
            Word = e.Word,
            Rule = e.Rule,
        },
        Offered = false,
        Held = null,
        Signals = [],
        SpentRules = Spent(state.SpentRules, e.Reasons),
    };

    /// <summary>The rules about the conversation as a whole that have led to a transfer.</summary>
    internal static ImmutableArray<string> Spent(ImmutableArray<string> spent, ImmutableArray<Reason> reasons) =>
        reasons.Where(IsFlow).Aggregate(spent, (all, reason) => Bounded.Append(all, reason.Evidence, ConversationState.SpentKept));

    public static ConversationState Ended(ConversationState state, ConversationEvent.TransferEnded e)
    {
        var ended = state with { Transfer = state.Transfer! with { Status = e.Status, EndedAt = e.At, Detail = e.Detail } };
        if (ended.Transfer.Episode != state.Episode)
            return ended;
        return e.Status switch
        {
            TransferStatus.Confirmed => ended with { Hers = false, Offered = false, Waiting = DialogueFold.Through(state.Waiting, ended.Transfer.Turn) },
            TransferStatus.Superseded when state.Hers => EventFold.Silent(ended),
            TransferStatus.Superseded => ended,
            TransferStatus.Pending or TransferStatus.Refused or TransferStatus.Unresolved => ended,
        };
    }

    public static ConversationState Retried(ConversationState state) =>
        state with { Transfer = state.Transfer! with { Status = TransferStatus.Pending, EndedAt = null, Detail = null, Unmade = [] } };

    /// <summary>Its note or its word to the customer has ended.</summary>
    public static ConversationState WordEnded(ConversationState state, OutboxEntry entry, WriteEnd end)
    {
        var certain = end == WriteEnd.Refused || (end != WriteEnd.Confirmed && entry.Tries == 0);
        return certain && entry.Write is { Purpose: WritePurpose.HandOffNote or WritePurpose.TransferMessage } write && state.Transfer is { } transfer && transfer.Id == write.TransferId
            ? state with { Transfer = transfer with { Unmade = transfer.Unmade.Add(write.Purpose) } }
            : state;
    }

    private static bool IsFlow(Reason reason) => reason.Kind is ReasonKind.Tag or ReasonKind.Signal or ReasonKind.FlowRule;
}
