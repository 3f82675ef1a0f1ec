namespace Claudia.Silo;

/// <summary>The days on which a workspace's transfers were decided. Its key is the workspace.</summary>
[Alias("claudia.transfer-days"), GrainInterfaceType("claudia.transfer-days")]
internal interface ITransferDaysGrain : IGrainWithStringKey
{
    /// <param name="day">As yyyy-MM-dd, UTC.</param>
    [Alias("add"), ResponseTimeout("00:00:10")]
    Task AddAsync(string day);

    /// <summary>The days in a range, the newest first, at most <paramref name="limit"/>.</summary>
    /// <param name="from">The first; null means: from the beginning.</param>
    /// <param name="to">The last; null means: to the end.</param>
    [Alias("list")]
    Task<string[]> ListAsync(string? from, string? to, int limit);
}
