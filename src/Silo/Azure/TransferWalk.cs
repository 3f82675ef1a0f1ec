using System.Collections.Immutable;
using Claudia.Grains;
using Claudia.Ports;
using Claudia.Storage;

namespace Claudia.Silo;

/// <summary>One page of the transfers' list: it goes through the days, the newest first, until the page is full.</summary>
internal sealed class TransferWalk(IGrainFactory grains, IReadOnlyList<string> workspaces, TransferFilter filter, ListCursor? after, int limit)
{
    private readonly int _wanted = Math.Clamp(limit, 1, ListQuery.MostRows) + 1;

    /// <exception cref="JournalException">A day could not be read.</exception>
    public async Task<Page<TransferSummary>> PageAsync(CancellationToken cancel)
    {
        var days = await DaysAsync();
        var rows = new List<TransferSummary>();
        foreach (var day in days.Take(GrainQueries.DaysAPage))
        {
            cancel.ThrowIfCancellationRequested();
            rows.AddRange(await OfDayAsync(day.Key, day.Value));
            if (rows.Count >= _wanted)
                break;
        }

        var page = ListQuery.PageOf(rows, limit, it => it, GrainQueries.Cursor);
        return page.Next is null && days.Count > GrainQueries.DaysAPage ? page with { Next = Before(days[GrainQueries.DaysAPage - 1].Key) } : page;
    }

    /// <summary>The days to look through, with the workspaces that have any; one more than a page takes when others follow.</summary>
    private async Task<List<KeyValuePair<string, ImmutableArray<string>>>> DaysAsync()
    {
        var from = filter.DecidedSince is { } since ? TransferDay.Of(since) : null;
        var to = after is null ? null : TransferDay.Of(after.At);
        var listed = await Task.WhenAll(workspaces.Select(async workspace =>
            (await grains.GetGrain<ITransferDaysGrain>(workspace).ListAsync(from, to, GrainQueries.DaysAPage + 1)).Select(day => (day, workspace))));
        return
        [
            .. listed.SelectMany(it => it)
                .GroupBy(it => it.day, it => it.workspace)
                .OrderByDescending(it => it.Key, StringComparer.Ordinal)
                .Take(GrainQueries.DaysAPage + 1)
                .Select(it => KeyValuePair.Create(it.Key, it.ToImmutableArray())),
        ];
    }

    private async Task<IEnumerable<TransferSummary>> OfDayAsync(string day, ImmutableArray<string> having)
    {
        var query = new TransferDayQuery((int?)filter.Status, filter.Destination, Ticks.Of(filter.DecidedSince), after is null ? null : GrainQueries.Place(after), _wanted);
        var listed = await Task.WhenAll(having.Select(workspace => grains.GetGrain<ITransferDayGrain>(TransferDay.Key(workspace, day)).ListAsync(query)));
        return listed.SelectMany(it => it).Select(it => it.Summary()).OrderByDescending(GrainQueries.Place);
    }

    /// <summary>The place before all of a day's: of its first moment, with a key that no transfer is before.</summary>
    private static string Before(string day) => new ListCursor(ListCursor.Transfers, Ticks.Of(TransferDay.Start(day)), "", "").Write();
}
