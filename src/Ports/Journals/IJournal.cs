using Claudia.Engine;

namespace Claudia.Ports;

/// <summary>Holds a conversation's events and its latest state. Its version check is what makes a transfer happen once.</summary>
public interface IJournal
{
    /// <summary>The latest state and version; null when nothing was ever journaled.</summary>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    Task<Head?> ReadAsync(ConversationKey key, CancellationToken cancel);

    /// <summary>Writes the events and the head in one transaction, if the version is still the expected one. Durable when it returns.</summary>
    /// <exception cref="JournalException">Written or not is unknown, or certainly not: see <see cref="JournalException.MayHaveHappened"/>.</exception>
    Task<AppendResult> AppendAsync(Append append, CancellationToken cancel);

    /// <summary>Events after a version, in order, at most <paramref name="limit"/>.</summary>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel);
}
