namespace Claudia.Engine;

/// <summary>The writes that have not ended: which is next, and which are still wanted.</summary>
internal static class Outbox
{
    /// <summary>Ends what is no longer wanted and certainly not made.</summary>
    public static void Prune(Decision decision)
    {
        foreach (var entry in decision.State.Outbox)
        {
            if (Has(decision.State, entry) && entry.Status == WriteStatus.Planned && !IsWanted(decision.State, entry.Write))
                WriteEnding.End(decision, entry, Unwanted(entry.Write), null, "the conversation has moved on");
        }
        if (decision.State.Deleted)
            EndAll(decision);
    }

    /// <summary>Writes are made one after the other, in the order in which they were planned.</summary>
    public static OutboxEntry? Next(ConversationState state) => state.Outbox.IsEmpty ? null : state.Outbox[0];

    public static OutboxEntry? Find(ConversationState state, string writeId) =>
        state.Outbox.FirstOrDefault(entry => entry.Write.Id == writeId);

    /// <summary>True while the write still fits the conversation.</summary>
    public static bool IsWanted(ConversationState state, Write write) => !state.Deleted && write.Purpose switch
    {
        WritePurpose.Diagnostic => true,
        WritePurpose.Answer or WritePurpose.Offer => state is { Hers: true, IsTransferring: false } && IsNewest(state, write.Turn),
        WritePurpose.HandOffNote or WritePurpose.TransferMessage or WritePurpose.Transfer =>
            state is { Hers: true, IsTransferring: true } && state.Transfer!.Id == write.TransferId,
    };

    /// <summary>How an unwanted write ends: for a transfer, a person's choice came first.</summary>
    public static WriteEnd Unwanted(Write write) =>
        write.Purpose == WritePurpose.Transfer ? WriteEnd.Superseded : WriteEnd.Dropped;

    private static bool IsNewest(ConversationState state, string? turn) => !state.Waiting.IsEmpty && state.Waiting[^1].Id == turn;

    private static bool Has(ConversationState state, OutboxEntry entry) => Find(state, entry.Write.Id) is not null;

    private static void EndAll(Decision decision)
    {
        foreach (var entry in decision.State.Outbox)
            WriteEnding.End(decision, entry, Unwanted(entry.Write), null, "the conversation was deleted");
    }
}
