using Claudia.Engine;
using Claudia.Grains;
using Claudia.Ports;

namespace Claudia.Silo;

/// <summary>The conversations where each is stored by itself: its grain answers what is read, too.</summary>
internal sealed class StoredConversations(IGrainFactory grains, GrainCalls calls) : IConversations
{
    /// <inheritdoc/>
    public async Task<Receipt> DeliverAsync(ConversationKey key, ConversationInput input, CancellationToken cancel)
    {
        var (grain, sent) = (Of(key), new SentInput(input));
        return (await calls.AskAsync(() => grain.DeliverAsync(sent), cancel)).Read();
    }

    /// <inheritdoc/>
    public async Task<Head?> ReadAsync(ConversationKey key, CancellationToken cancel) => (await calls.AskAsync(Of(key).ReadAsync, cancel))?.Read();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel) =>
        (await calls.AskAsync(() => Of(key).EventsAsync(after, limit), cancel)).Read();

    /// <summary>A conversation's transfers, oldest first.</summary>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    /// <exception cref="ConversationBusyException">The conversation can't be reached now.</exception>
    public async Task<IReadOnlyList<TransferSummary>> TransfersAsync(ConversationKey key) =>
        [.. (await calls.AskAsync(Of(key).TransfersAsync, CancellationToken.None)).Select(entry => entry.Summary())];

    private IStoredConversationGrain Of(ConversationKey key) => grains.GetGrain<IStoredConversationGrain>(GrainKeys.Of(key));
}
