using Claudia.Engine;
using Claudia.Grains;
using Claudia.Ports;
using Claudia.Storage;
using RequestFailedException = Azure.RequestFailedException;

namespace Claudia.Silo;

/// <summary>What can be listed where the conversations are stored one by one: the conversations by their index, and the transfers, which are kept by days as well.</summary>
/// <param name="ofConversation">Asks a conversation's grain for its transfers.</param>
internal sealed class GrainQueries(
    IGrainFactory grains,
    IReadOnlyList<string> workspaces,
    Func<ConversationKey, Task<IReadOnlyList<TransferSummary>>> ofConversation,
    IConversationIndex index) : IJournalQueries
{
    /// <summary>How many days one page looks through. Where that fills no page, a shorter one leads on to the days before.</summary>
    public const int DaysAPage = 100;

    /// <inheritdoc/>
    /// <remarks>
    /// A page can be short, or empty, and have a next one all the same.
    /// Conversations that a version before the index has stored are listed once they are changed or looked at.
    /// </remarks>
    /// <param name="limit">1 to 200; beyond, it is taken as the nearest of these.</param>
    /// <exception cref="ArgumentException">The cursor is none that this list has given.</exception>
    /// <exception cref="StorageLimitException">More than <see cref="ConversationWalk.RowsADay"/> conversations of a workspace that changed last on one day fit.</exception>
    public Task<Page<ConversationSummary>> ConversationsAsync(ConversationFilter filter, string? cursor, int limit, CancellationToken cancel)
    {
        var after = cursor is null ? null : ListCursor.Read(ListCursor.Conversations, cursor);
        return ListAsync("conversations", new ConversationWalk(index, Asked(filter.Workspace), filter, after, limit).PageAsync, cancel);
    }

    /// <inheritdoc/>
    /// <remarks>A page can be short, or empty, and have a next one all the same.</remarks>
    /// <param name="limit">1 to 200; beyond, it is taken as the nearest of these.</param>
    /// <exception cref="ArgumentException">The cursor is none that this list has given.</exception>
    public Task<Page<TransferSummary>> TransfersAsync(TransferFilter filter, string? cursor, int limit, CancellationToken cancel)
    {
        var after = cursor is null ? null : ListCursor.Read(ListCursor.Transfers, cursor);
        var asked = Asked(filter.Workspace);
        return ListAsync(
            "transfers",
            async it => filter.Conversation is { } id
                ? ListQuery.PageOf(await OfConversationAsync(asked, id, filter, after), limit, row => row, Cursor)
                : await new TransferWalk(grains, asked, filter, after, limit).PageAsync(it),
            cancel);
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

    private IReadOnlyList<string> Asked(string? workspace) => workspace is null ? workspaces : [.. workspaces.Where(name => name == workspace)];

    private static async Task<Page<T>> ListAsync<T>(string what, Func<CancellationToken, Task<Page<T>>> list, CancellationToken cancel)
    {
        try
        {
            return await list(cancel);
        }
        catch (Exception failure) when (failure is not (JournalException or StorageLimitException or OperationCanceledException) || IsTimeout(failure, cancel))
        {
            // Any: what a storage throws comes as it is, or in a form of Orleans' own. Azure's messages have many lines.
            throw new JournalException($"The {what} could not be listed: {(failure as RequestFailedException)?.ErrorCode ?? failure.Message}", failure);
        }
    }

    /// <summary>Azure's client cancels what takes too long, without having been asked to.</summary>
    private static bool IsTimeout(Exception failure, CancellationToken cancel) => failure is OperationCanceledException && !cancel.IsCancellationRequested;

    private async Task<List<TransferSummary>> OfConversationAsync(IReadOnlyList<string> asked, string id, TransferFilter filter, ListCursor? after)
    {
        if (!ConversationKey.IsId(id))
            return [];
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
