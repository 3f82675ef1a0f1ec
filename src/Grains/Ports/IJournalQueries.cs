using System.Collections.Immutable;
using Claudia.Engine;

namespace Claudia.Grains;

/// <summary>Lists over all conversations, for inspection and audit.</summary>
public interface IJournalQueries
{
    /// <summary>Conversations, the most recently changed first. Those that never were Claudia's, and were only read once, are left out.</summary>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    Task<Page<ConversationSummary>> ConversationsAsync(ConversationFilter filter, string? cursor, int limit, CancellationToken cancel);

    /// <summary>Transfers, the most recently decided first.</summary>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    Task<Page<TransferSummary>> TransfersAsync(TransferFilter filter, string? cursor, int limit, CancellationToken cancel);

    /// <summary>How many conversations <see cref="HistoriesAsync"/> gives.</summary>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    Task<long> CountHistoriesAsync(HistoryFilter filter, CancellationToken cancel);

    /// <summary>Past conversations with what was said and decided in them, in the order of their keys. What only concerns the calls to Intercom is left out.</summary>
    /// <remarks>A conversation that changes meanwhile is seen as it was at some moment.</remarks>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    IAsyncEnumerable<History> HistoriesAsync(HistoryFilter filter, CancellationToken cancel);
}

/// <summary>Which conversations' histories; null means: any.</summary>
/// <param name="ChangedSince">Only conversations that changed at or after this time; of these, the whole history.</param>
public sealed record HistoryFilter(string? Workspace = null, DateTimeOffset? ChangedSince = null);

/// <summary>A conversation's history as it was journaled: read when it is asked for, on whatever thread asks.</summary>
public sealed record History(ConversationKey Key, IReadOnlyList<string> Json)
{
    /// <exception cref="JournalException">An entry can't be read by this version.</exception>
    public IEnumerable<ConversationEvent> Events()
    {
        foreach (var json in Json)
            yield return Read(json);
    }

    private ConversationEvent Read(string json)
    {
        try
        {
            return JournalJson.ReadEvent(json);
        }
        catch (System.Text.Json.JsonException failure)
        {
            throw new JournalException($"The history of {Key} holds an entry that this version can't read.", failure);
        }
    }
}

/// <summary>One page of a list.</summary>
/// <param name="Next">The cursor of the next page; null on the last one.</param>
public sealed record Page<T>(ImmutableArray<T> Items, string? Next);

/// <summary>Null means: any.</summary>
/// <param name="NeedsAttention">Only those in which a transfer was refused or is unresolved (true), or none of them (false).</param>
public sealed record ConversationFilter(
    string? Workspace = null,
    Phase? Phase = null,
    bool? NeedsAttention = null,
    DateTimeOffset? ChangedSince = null);

/// <summary>A conversation in a list.</summary>
public sealed record ConversationSummary(
    ConversationKey Key,
    ConversationKind Kind,
    Phase Phase,
    int Episode,
    double? LastConfidence,
    bool NeedsAttention,
    DateTimeOffset ChangedAt,
    long Version);

/// <summary>Null means: any.</summary>
public sealed record TransferFilter(
    string? Workspace = null,
    string? Conversation = null,
    TransferStatus? Status = null,
    string? Destination = null,
    DateTimeOffset? DecidedSince = null);

/// <summary>A transfer in a list, with its reasons.</summary>
public sealed record TransferSummary(ConversationKey Key, Transfer Transfer);
