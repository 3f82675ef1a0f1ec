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
