namespace Claudia.Silo;

/// <summary>Tells the grains of the audit.</summary>
internal sealed class AuditTrail(IGrainFactory grains)
{
    /// <summary>When it returns, the transfer is listed as it stood at that version, or later. Telling it again changes nothing.</summary>
    public async Task TellAsync(TransferEntry entry)
    {
        var day = TransferDay.Of(entry.Read().DecidedAt);

        // The day first: one that has no transfers does no harm, a transfer of a day that nobody knows is not found.
        await grains.GetGrain<ITransferDaysGrain>(entry.Workspace).AddAsync(day);
        await grains.GetGrain<ITransferDayGrain>(TransferDay.Key(entry.Workspace, day)).PutAsync(entry);
    }
}
