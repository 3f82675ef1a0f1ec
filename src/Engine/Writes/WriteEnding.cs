namespace Claudia.Engine;

/// <summary>Ends a write, and draws what follows from it for the turn or the transfer that it belongs to.</summary>
internal static class WriteEnding
{
    public static void End(Decision decision, OutboxEntry entry, WriteEnd end, string? partId, string detail)
    {
        decision.Emit(new ConversationEvent.WriteEnded(decision.At, entry.Write.Id, end, partId, detail));
        switch (entry.Write.Purpose)
        {
            case WritePurpose.Answer or WritePurpose.Offer when end is WriteEnd.Refused or WriteEnd.Unresolved:
                Transferring.AfterFailedReply(decision, end, detail);
                break;
            case WritePurpose.Transfer:
                Transferring.End(decision, end, detail);
                break;
            case WritePurpose.Answer or WritePurpose.Offer or WritePurpose.HandOffNote or WritePurpose.TransferMessage or WritePurpose.Diagnostic:
                break;
        }
    }
}
