using Claudia.Ports;
using Claudia.Storage;

namespace Claudia.Silo;

/// <summary>One page of the conversations' list: it goes through the days, the newest first, until the page is full.</summary>
/// <remarks>
/// In memory it keeps one row more than the page has, for each workspace. It reads all rows of a day that fit, of which Azure sends 1,000 at a time.
/// </remarks>
internal sealed class ConversationWalk(
    IConversationIndex index, IReadOnlyList<string> workspaces, ConversationFilter filter, ListCursor? after, int limit)
{
    /// <summary>The largest number of rows that a page reads of one day and workspace. A filter lowers the number.</summary>
    public const int RowsADay = 100_000;

    private readonly int _wanted = Math.Clamp(limit, 1, ListQuery.MostRows) + 1;
    private readonly TransferPlace? _after = after is null ? null : GrainQueries.Place(after);
    private readonly DateOnly _from = filter.ChangedSince is { } since ? IndexDay.Of(since) : DateOnly.MinValue;

    /// <exception cref="StorageLimitException">More than <see cref="RowsADay"/> rows of a day fit.</exception>
    public async Task<Page<ConversationSummary>> PageAsync(CancellationToken cancel)
    {
        var rows = new List<ConversationSummary>();
        var to = after is null ? DateOnly.MaxValue : IndexDay.Of(after.At);
        for (var days = 0; days < GrainQueries.DaysAPage; days++)
        {
            if (await NewestAsync(to, cancel) is not { } day)
                return PageOf(rows);
            rows.AddRange(await OfDayAsync(day, cancel));
            if (rows.Count >= _wanted || day == DateOnly.MinValue)
                return PageOf(rows);
            to = day.AddDays(-1);
        }
        var page = PageOf(rows);
        return page with { Next = page.Next ?? Before(to.AddDays(1)) };
    }

    internal static ListCursor Cursor(ConversationSummary row) =>
        new(ListCursor.Conversations, Ticks.Of(row.ChangedAt), row.Key.Workspace, row.Key.Id);

    private Page<ConversationSummary> PageOf(List<ConversationSummary> rows) => ListQuery.PageOf(rows, limit, it => it, Cursor);

    private async Task<DateOnly?> NewestAsync(DateOnly to, CancellationToken cancel) =>
        to < _from ? null : (await Task.WhenAll(workspaces.Select(it => index.NewestDayAsync(it, _from, to, cancel)))).Max();

    private async Task<IEnumerable<ConversationSummary>> OfDayAsync(DateOnly day, CancellationToken cancel)
    {
        var newest = await Task.WhenAll(workspaces.Select(it => OfDayAsync(it, day, cancel)));
        return newest.SelectMany(it => it).OrderByDescending(it => GrainQueries.Place(Cursor(it)));
    }

    /// <summary>Of one workspace: the newest, as many as are wanted.</summary>
    private async Task<IEnumerable<ConversationSummary>> OfDayAsync(string workspace, DateOnly day, CancellationToken cancel)
    {
        var (newest, read) = (new PriorityQueue<ConversationSummary, TransferPlace>(), 0);
        await foreach (var row in index.RowsAsync(workspace, day, filter, after?.At ?? long.MaxValue, cancel))
        {
            if (++read > RowsADay)
            {
                throw new StorageLimitException(
                    $"More than {RowsADay} conversations of {workspace} that changed last on {day:yyyy-MM-dd} fit. Ask for fewer, by phase or needsAttention.");
            }
            var place = GrainQueries.Place(Cursor(row));
            if (_after is not null && place.CompareTo(_after) >= 0)
                continue;
            newest.Enqueue(row, place);
            if (newest.Count > _wanted)
                newest.Dequeue();
        }
        return newest.UnorderedItems.Select(it => it.Element);
    }

    /// <summary>The place before all of a day's: of its first moment, with a key that no conversation is before.</summary>
    private static string Before(DateOnly day) => new ListCursor(ListCursor.Conversations, IndexDay.Start(day), "", "").Write();
}
