using System.Collections.Immutable;

namespace Claudia.Silo;

/// <summary>A day's transfers as they are stored, in the order in which they became known.</summary>
internal sealed record StoredTransferDay
{
    public const int ThisFormat = 1;

    /// <summary>How many a day holds; beyond, those that became known first are no longer listed. Their conversations know them still.</summary>
    public const int TransfersKept = 20_000;

    public int Format { get; init; }

    public ImmutableArray<StoredDayTransfer> Transfers { get; init; } = [];

    /// <summary>The record with this transfer in it; itself when it knows that already, or better.</summary>
    public StoredTransferDay With(StoredDayTransfer transfer)
    {
        for (var at = 0; at < Transfers.Length; at++)
        {
            if (Transfers[at].Id == transfer.Id)
                return Transfers[at].Version >= transfer.Version ? this : this with { Format = ThisFormat, Transfers = Transfers.SetItem(at, transfer) };
        }
        var kept = Transfers.Length < TransfersKept ? Transfers : Transfers.RemoveAt(0);
        return this with { Format = ThisFormat, Transfers = kept.Add(transfer) };
    }
}

/// <summary>A transfer in its day's record.</summary>
/// <param name="Version">See <see cref="TransferEntry"/>.</param>
internal sealed record StoredDayTransfer(string Conversation, string Id, long Version, RawJson Transfer);
