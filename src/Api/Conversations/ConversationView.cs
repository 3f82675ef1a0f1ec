using System.Collections.Immutable;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Api;

/// <summary>One conversation's grain, as it stands in the journal.</summary>
/// <param name="Version">The number of events journaled so far.</param>
/// <param name="NeedsAttention">True when an operator has to look: its transfer was refused, or is unresolved.</param>
/// <param name="WakeAt">When something is due again without any input.</param>
/// <param name="IntercomUrl">The conversation in Intercom's inbox.</param>
/// <param name="State">All that the decisions know, the confidence history among it.</param>
/// <param name="Transfers">The transfers of all episodes, the newest first; at most 200.</param>
internal sealed record ConversationView(
    string Workspace,
    string Id,
    long Version,
    Phase Phase,
    bool NeedsAttention,
    DateTimeOffset? WakeAt,
    Uri IntercomUrl,
    ConversationState State,
    ImmutableArray<Transfer> Transfers)
{
    public static ConversationView Of(Head head, Uri intercomUrl, ImmutableArray<Transfer> transfers)
    {
        var (key, state) = (head.State.Key, head.State);
        return new(key.Workspace, key.Id, head.Version, state.Phase, state.NeedsAttention, head.WakeAt, intercomUrl, state, transfers);
    }
}
