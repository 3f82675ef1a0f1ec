using Claudia.Engine;

namespace Claudia.Ports;

/// <summary>Lists over all conversations, for inspection and audit.</summary>
public interface IJournalQueries
{
    /// <summary>Conversations, the most recently changed first. Those that never were Claudia's, and were only read once, are left out.</summary>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    Task<Page<ConversationSummary>> ConversationsAsync(ConversationFilter filter, string? cursor, int limit, CancellationToken cancel);

    /// <summary>Transfers, the most recently decided first.</summary>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    Task<Page<TransferSummary>> TransfersAsync(TransferFilter filter, string? cursor, int limit, CancellationToken cancel);

    /// <summary>The number of conversations that <see cref="HistoriesAsync"/> gives.</summary>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    /// <exception cref="StorageLimitException">This storage keeps no whole histories.</exception>
    Task<long> CountHistoriesAsync(HistoryFilter filter, CancellationToken cancel);

    /// <summary>Past conversations with what was said and decided in them, in the order of their keys. What only concerns the calls to Intercom is left out.</summary>
    /// <remarks>A conversation that changes meanwhile is seen as it was at some moment.</remarks>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    /// <exception cref="StorageLimitException">This storage keeps no whole histories.</exception>
    IAsyncEnumerable<History> HistoriesAsync(HistoryFilter filter, CancellationToken cancel);
}
