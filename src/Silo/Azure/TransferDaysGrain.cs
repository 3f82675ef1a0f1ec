namespace Claudia.Silo;

[GrainType("claudia.transfer-days")]
internal sealed class TransferDaysGrain(
    [PersistentState(AzureState.TransferDays, AzureState.Storage)] IPersistentState<StoredTransferDays> state) : Grain, ITransferDaysGrain
{
    private readonly AuditRecord<StoredTransferDays> _record = new(state);

    public Task AddAsync(string day) => _record.ChangeAsync(days => days.With(day));

    public async Task<string[]> ListAsync(string? from, string? to, int limit) =>
    [
        .. (await _record.ReadAsync()).Days.Reverse()
            .Where(day => (from is null || string.CompareOrdinal(day, from) >= 0) && (to is null || string.CompareOrdinal(day, to) <= 0))
            .Take(limit),
    ];
}
