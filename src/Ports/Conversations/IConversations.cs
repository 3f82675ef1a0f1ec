using Claudia.Engine;

namespace Claudia.Ports;

/// <summary>The conversations as the edges see them: each is an actor that takes one input at a time, wherever it runs.</summary>
public interface IConversations
{
    /// <summary>Hands over an input. When this returns, the meaning of the input is on disk; the actor does what follows by itself.</summary>
    /// <exception cref="JournalException">Nothing was taken: the sender should send again.</exception>
    /// <exception cref="ConversationBusyException">The conversation can't take it now: the sender should send again later.</exception>
    Task<Receipt> DeliverAsync(ConversationKey key, ConversationInput input, CancellationToken cancel);

    /// <summary>The conversation as the journal has it; null when there is none.</summary>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    /// <exception cref="ConversationBusyException">The conversation can't be reached now.</exception>
    Task<Head?> ReadAsync(ConversationKey key, CancellationToken cancel);

    /// <summary>The conversation's events after a version, in order, at most <paramref name="limit"/>.</summary>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    /// <exception cref="ConversationBusyException">The conversation can't be reached now.</exception>
    Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel);
}
