using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>How a transfer changes the state.</summary>
internal static class TransferFold
{
    public static ConversationState Decided(ConversationState state, ConversationEvent.TransferDecided e) => state with
    {
        Transfer = new(e.TransferId, state.Episode, e.Destination, e.TeamId, e.Reasons, e.RulesVersion, e.At),
        Offered = false,
        Signals = [],
        SpentRules = e.Reasons.Where(IsFlow).Aggregate(state.SpentRules, (spent, reason) =>
            Bounded.Append(spent, reason.Evidence, ConversationState.SmallKept)),
    };

    public static ConversationState Ended(ConversationState state, ConversationEvent.TransferEnded e)
    {
        var ended = state with { Transfer = state.Transfer! with { Status = e.Status, EndedAt = e.At, Detail = e.Detail } };
        return e.Status switch
        {
            TransferStatus.Confirmed => EventFold.Silent(ended) with { Waiting = [] },
            TransferStatus.Superseded => EventFold.Silent(ended),
            TransferStatus.Pending or TransferStatus.Refused or TransferStatus.Unresolved => ended,
        };
    }

    private static bool IsFlow(Reason reason) => reason.Kind is ReasonKind.Tag or ReasonKind.Signal or ReasonKind.FlowRule;
}
