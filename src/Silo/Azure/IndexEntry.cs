using System.Collections.Immutable;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Silo;

/// <summary>What the index is told of a conversation.</summary>
/// <param name="MovedFrom">Other days on which the index may have the conversation, the newest last.</param>
internal sealed record IndexEntry(ConversationSummary Conversation, ImmutableArray<DateOnly> MovedFrom)
{
    /// <summary>What the index does not know yet; null when it knows the record's version.</summary>
    /// <exception cref="JournalException">The record's state can't be read.</exception>
    public static IndexEntry? Owed(ConversationKey key, StoredConversation record, ILogger log) =>
        record.OwesIndex ? Of(key, record, log) : null;

    private static IndexEntry Of(ConversationKey key, StoredConversation record, ILogger log)
    {
        var state = StoredState.Of(key, record, log);
        return new(
            new(key, state.Kind, state.Phase, state.Episode, state.Confidence.Last, state.NeedsAttention, record.ChangedAt, record.Version),
            record.MovedFrom.IsDefault ? [] : record.MovedFrom);
    }
}
