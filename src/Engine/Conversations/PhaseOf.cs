namespace Claudia.Engine;

/// <summary>Derives the phase: the first that holds, in this order.</summary>
internal static class PhaseOf
{
    public static Phase State(ConversationState state) => state switch
    {
        { Deleted: true } or { Facts.Open: false } => Phase.Closed,
        { PausedBy: not null } => Phase.Paused,
        { Hers: false } => Phase.WithHuman,
        // Also one of an earlier episode: until it is known what became of it, there is no other.
        { Transfer.Status: TransferStatus.Pending } => Phase.Transferring,
        { Transfer: { EndedWell: false } transfer } when transfer.Episode == state.Episode => Phase.Transferring,
        { Offered: true, Waiting.IsEmpty: true } => Phase.Offering,
        _ when Speaking(state) is { } purpose => purpose == WritePurpose.Offer ? Phase.Offering : Phase.Replying,
        { Waiting.IsEmpty: false } => Phase.Drafting,
        _ => Phase.Listening,
    };

    private static WritePurpose? Speaking(ConversationState state) =>
        state.Outbox.FirstOrDefault(entry => entry.Write.Purpose is WritePurpose.Answer or WritePurpose.Offer)?.Write.Purpose;
}
