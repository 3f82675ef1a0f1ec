using Azure.Data.Tables;
using Claudia.Ports;
using Claudia.Storage;

namespace Claudia.Silo;

/// <summary>The filters of the index's queries, in OData.</summary>
internal static class IndexQuery
{
    /// <summary>All rows of a workspace in some days, the newest day first.</summary>
    public static string Days(string workspace, DateOnly from, DateOnly to) => TableClient.CreateQueryFilter(
        $"PartitionKey ge {IndexRow.Partition(workspace, to)} and PartitionKey le {IndexRow.Partition(workspace, from)}");

    /// <summary>The rows of a day that fit.</summary>
    public static string Rows(string workspace, DateOnly day, ConversationFilter filter, long until)
    {
        var text = TableClient.CreateQueryFilter($"PartitionKey eq {IndexRow.Partition(workspace, day)} and ChangedAt le {until}");
        if (filter.Phase is { } phase)
            text += TableClient.CreateQueryFilter($" and Phase eq {(int)phase}");
        if (filter.NeedsAttention is { } needs)
            text += TableClient.CreateQueryFilter($" and NeedsAttention eq {needs}");
        if (filter.ChangedSince is { } since)
            text += TableClient.CreateQueryFilter($" and ChangedAt ge {Ticks.Of(since)}");
        return text;
    }
}
