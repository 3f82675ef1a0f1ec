using Claudia.Engine;
using Claudia.Grains;
using Claudia.Storage;

namespace Claudia.Silo;

/// <summary>What can be listed where the conversations are stored one by one: the transfers, which are kept by days as well.</summary>
/// <param name="ofConversation">Asks a conversation's grain for its transfers.</param>
internal sealed class GrainQueries(
    IGrainFactory grains, IReadOnlyList<string> workspaces, Func<ConversationKey, Task<IReadOnlyList<TransferSummary>>> ofConversation) : IJournalQueries
{
    /// <summary>How many days one page looks through. Where that fills no page, a shorter one leads on to the days before.</summary>
    public const int DaysAPage = 100;

    /// <inheritdoc/>
    /// <exception cref="StorageLimitException">Always.</exception>
    public Task<Page<ConversationSummary>> ConversationsAsync(ConversationFilter filter, string? cursor, int limit, CancellationToken cancel) =>
        throw NeedsPostgres("Conversations can't be listed");

    /// <inheritdoc/>
    /// <remarks>A page can be short, or empty, and have a next one all the same.</remarks>
    /// <param name="limit">1 to 200; beyond, it is taken as the nearest of these.</param>
    /// <exception cref="ArgumentException">The cursor is none that this list has given.</exception>
    public async Task<Page<TransferSummary>> TransfersAsync(TransferFilter filter, string? cursor, int limit, CancellationToken cancel)
    {
        var after = cursor is null ? null : ListCursor.Read(ListCursor.Transfers, cursor);
        var asked = filter.Workspace is null ? workspaces : [.. workspaces.Where(name => name == filter.Workspace)];
        try
        {
            return filter.Conversation is { } id
                ? ListQuery.PageOf(await OfConversationAsync(asked, id, filter, after), limit, it => it, Cursor)
                : await new TransferWalk(grains, asked, filter, after, limit).PageAsync(cancel);
        }
        catch (Exception failure) when (failure is not JournalException and not OperationCanceledException)
        {
            // Any: what a grain's storage throws comes as it is, or in a form of Orleans' own.
            throw new JournalException($"The transfers could not be listed: {failure.Message}", failure);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="StorageLimitException">Always.</exception>
    public Task<long> CountHistoriesAsync(HistoryFilter filter, CancellationToken cancel) => throw NeedsPostgres("Past conversations can't be counted");

    /// <inheritdoc/>
    /// <exception cref="StorageLimitException">Always.</exception>
    public IAsyncEnumerable<History> HistoriesAsync(HistoryFilter filter, CancellationToken cancel) => throw NeedsPostgres("Past conversations can't be replayed");

    internal static ListCursor Cursor(TransferSummary summary) => new(ListCursor.Transfers, Ticks.Of(summary.Transfer.DecidedAt), summary.Key.Workspace, summary.Transfer.Id);

    internal static TransferPlace Place(TransferSummary summary) => Place(Cursor(summary));

    internal static TransferPlace Place(ListCursor cursor) => new(cursor.At, cursor.Workspace, cursor.Id);

    private async Task<List<TransferSummary>> OfConversationAsync(IReadOnlyList<string> asked, string id, TransferFilter filter, ListCursor? after)
    {
        var all = await Task.WhenAll(asked.Select(workspace => ofConversation(new(workspace, id))));
        return
        [
            .. all.SelectMany(it => it)
                .Where(it => filter.Status is null || it.Transfer.Status == filter.Status)
                .Where(it => filter.Destination is null || it.Transfer.Destination == filter.Destination)
                .Where(it => filter.DecidedSince is null || it.Transfer.DecidedAt >= filter.DecidedSince)
                .Where(it => after is null || Place(it).CompareTo(Place(after)) < 0)
                .OrderByDescending(Place),
        ];
    }

    private static StorageLimitException NeedsPostgres(string what) =>
        new($"{what} on Azure Storage, which holds each by itself. That needs PostgreSQL as the storage.");
}
