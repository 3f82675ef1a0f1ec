using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Azure.Identity;
using Claudia.Ports;

namespace Claudia.Silo;

/// <summary>The index of conversations in a table of Azure Storage.</summary>
internal sealed class ConversationIndex : IConversationIndex
{
    private const int MostConflicts = 10;

    private readonly TableClient _table;

    private ConversationIndex(TableClient table) => _table = table;

    /// <summary>Makes the table if it is missing.</summary>
    /// <exception cref="JournalException">The tables can't be used.</exception>
    public static async Task<ConversationIndex> OpenAsync(TableServiceClient tables, string name, CancellationToken cancel)
    {
        try
        {
            await tables.CreateTableIfNotExistsAsync(name, cancel);
            return new(tables.GetTableClient(name));
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or AuthenticationFailedException)
        {
            throw new JournalException(
                $"Azure Storage at {tables.Uri.Authority} {Reason(e)}. Check Claudia:Storage:Azure, and that this process may write tables and blobs there.", e);
        }
    }

    private static string Reason(Exception failure) => failure is AuthenticationFailedException ? "can't be used: this process has no identity for it" : failure.GetBaseException() switch
    {
        RequestFailedException { Status: 401 or 403 } => "refuses the key, or this process's identity",
        RequestFailedException { Status: > 0 } answer => $"answers {answer.Status} {answer.ErrorCode}",
        _ => "can't be reached",
    };

    /// <inheritdoc/>
    /// <remarks>
    /// A move to another day has three steps: the old row says where it moves, the new one is written, the old one is deleted.
    /// So a list shows the conversation once, whatever step was the last.
    /// </remarks>
    public async Task TellAsync(IndexEntry entry, CancellationToken cancel)
    {
        var row = IndexRow.Of(entry.Conversation);
        var workspace = entry.Conversation.Key.Workspace;
        var old = await LeaveAsync(row, [.. entry.MovedFrom.Select(day => IndexRow.Partition(workspace, day))], cancel);
        await ChangeAsync(row.PartitionKey, row.RowKey, there => there?.Version >= row.Version ? there : row, cancel);
        if (old is not null)
            await RemoveAsync(old, row, cancel);
    }

    /// <inheritdoc/>
    public async Task<DateOnly?> NewestDayAsync(string workspace, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var filter = IndexQuery.Days(workspace, from, to);
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, maxPerPage: 1, [nameof(IndexRow.PartitionKey)], cancel))
            return IndexRow.Day(row.PartitionKey);
        return null;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ConversationSummary> RowsAsync(
        string workspace, DateOnly day, ConversationFilter filter, long until, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in _table.QueryAsync<IndexRow>(IndexQuery.Rows(workspace, day, filter, until), cancellationToken: cancel))
        {
            if (row.MovedTo is null || await FindAsync(row.MovedTo, row.RowKey, cancel) is null)
                yield return row.Summary(workspace);
        }
    }

    /// <summary>Marks the newest of the old rows as moving, and deletes those that are older still.</summary>
    /// <returns>The partition of the marked row; null when there was none.</returns>
    private async Task<string?> LeaveAsync(IndexRow row, ImmutableArray<string> partitions, CancellationToken cancel)
    {
        string? marked = null;
        foreach (var partition in partitions.Reverse())
        {
            if (marked is not null)
                await RemoveAsync(partition, row, cancel);
            else if (await MarkAsync(partition, row, cancel) is not null)
                marked = partition;
        }
        return marked;
    }

    private Task<IndexRow?> MarkAsync(string partition, IndexRow row, CancellationToken cancel) =>
        ChangeAsync(partition, row.RowKey, there => there?.Version < row.Version ? there with { MovedTo = row.PartitionKey } : there, cancel);

    private Task<IndexRow?> RemoveAsync(string partition, IndexRow row, CancellationToken cancel) =>
        ChangeAsync(partition, row.RowKey, there => there?.Version < row.Version ? null : there, cancel);

    /// <summary>Changes a row to what the function makes of it. When another activation was first, it is made again.</summary>
    /// <param name="change">Takes and gives null for a row that is not there.</param>
    /// <returns>The row as it is then.</returns>
    private async Task<IndexRow?> ChangeAsync(string partition, string id, Func<IndexRow?, IndexRow?> change, CancellationToken cancel)
    {
        for (var conflicts = 0; conflicts < MostConflicts; conflicts++)
        {
            var there = await FindAsync(partition, id, cancel);
            var next = change(there);
            if (ReferenceEquals(there, next) || await TryAsync(() => WriteAsync(there, next, cancel)))
                return next;
        }
        throw new JournalException("Too many writers change one row of the index of conversations.");
    }

    private Task<Response> WriteAsync(IndexRow? there, IndexRow? next, CancellationToken cancel) =>
        there is null ? _table.AddEntityAsync(next!, cancel)
        : next is null ? _table.DeleteEntityAsync(there.PartitionKey, there.RowKey, there.ETag, cancel)
        : _table.UpdateEntityAsync(next, there.ETag, TableUpdateMode.Replace, cancel);

    private async Task<IndexRow?> FindAsync(string partition, string id, CancellationToken cancel)
    {
        var found = await _table.GetEntityIfExistsAsync<IndexRow>(partition, id, cancellationToken: cancel);
        return found.HasValue ? found.Value : null;
    }

    /// <returns>False when the row is no longer what it was.</returns>
    private static async Task<bool> TryAsync(Func<Task<Response>> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412 || e.ErrorCode == TableErrorCode.ResourceNotFound.ToString())
        {
            return false;
        }
    }
}
