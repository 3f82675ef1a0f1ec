namespace Claudia.Silo;

/// <summary>The transfers that were decided on one day (UTC) in one workspace. Its key is <c>workspace/yyyy-MM-dd</c>.</summary>
[Alias("claudia.transfer-day"), GrainInterfaceType("claudia.transfer-day")]
internal interface ITransferDayGrain : IGrainWithStringKey
{
    /// <summary>Takes a transfer in, or brings it up to date. What is older than what is known changes nothing.</summary>
    [Alias("put"), ResponseTimeout("00:00:10")]
    Task PutAsync(TransferEntry entry);

    /// <summary>Those that fit, the most recently decided first.</summary>
    [Alias("list")]
    Task<TransferEntry[]> ListAsync(TransferDayQuery query);
}

/// <summary>Which of a day's transfers; null means: any.</summary>
/// <param name="Status">A <see cref="Engine.TransferStatus"/>.</param>
/// <param name="Since">Decided then or later, in ticks since 1970 (UTC).</param>
/// <param name="After">Only those that come after this place.</param>
[GenerateSerializer, Alias("claudia.transfer-day-query")]
internal sealed record TransferDayQuery(
    [property: Id(0)] int? Status,
    [property: Id(1)] string? Destination,
    [property: Id(2)] long? Since,
    [property: Id(3)] TransferPlace? After,
    [property: Id(4)] int Limit);

/// <summary>A transfer's place in the list: by time, workspace and id.</summary>
[GenerateSerializer, Alias("claudia.transfer-place")]
internal sealed record TransferPlace([property: Id(0)] long At, [property: Id(1)] string Workspace, [property: Id(2)] string TransferId) : IComparable<TransferPlace>
{
    public int CompareTo(TransferPlace? other) => other is null ? 1
        : At != other.At ? At.CompareTo(other.At)
        : Workspace != other.Workspace ? string.CompareOrdinal(Workspace, other.Workspace)
        : string.CompareOrdinal(TransferId, other.TransferId);
}
