using Claudia.Engine;
using Claudia.Storage;

namespace Claudia.Silo;

[GrainType("claudia.transfer-day")]
internal sealed class TransferDayGrain(
    [PersistentState(AzureState.TransferDay, AzureState.Storage)] IPersistentState<StoredTransferDay> state) : Grain, ITransferDayGrain
{
    private readonly AuditRecord<StoredTransferDay> _record = new(state);

    private string Workspace => TransferDay.WorkspaceOf(this.GetPrimaryKeyString());

    public Task PutAsync(TransferEntry entry) =>
        _record.ChangeAsync(day => day.With(new(entry.Conversation, entry.TransferId, entry.Version, new(entry.Json))));

    public async Task<TransferEntry[]> ListAsync(TransferDayQuery query)
    {
        var day = await _record.ReadAsync();
        return
        [
            .. day.Transfers
                .Select(it => new TransferEntry(Workspace, it.Conversation, it.Id, it.Version, it.Transfer.Text))
                .Select(entry => (Entry: entry, Transfer: entry.Read()))
                .Where(it => Fits(it.Transfer, query))
                .Select(it => (it.Entry, Place: new TransferPlace(Ticks.Of(it.Transfer.DecidedAt), Workspace, it.Entry.TransferId)))
                .Where(it => query.After is null || it.Place.CompareTo(query.After) < 0)
                .OrderByDescending(it => it.Place)
                .Take(query.Limit)
                .Select(it => it.Entry),
        ];
    }

    private static bool Fits(Transfer transfer, TransferDayQuery query) =>
        (query.Status is null || (int)transfer.Status == query.Status)
        && (query.Destination is null || transfer.Destination == query.Destination)
        && (query.Since is null || Ticks.Of(transfer.DecidedAt) >= query.Since);
}
