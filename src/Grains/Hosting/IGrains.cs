using Claudia.Engine;

namespace Claudia.Grains;

/// <summary>The conversations, each an actor that takes one input at a time. Where they run is the host's business.</summary>
public interface IGrains
{
    /// <summary>Hands over an input. When it returns, what the input means is on disk; what follows from it goes on by itself.</summary>
    /// <returns>The conversation after the input; null when it is none of Claudia's business and nothing was stored.</returns>
    /// <exception cref="JournalException">Nothing was taken: the sender should send again.</exception>
    /// <exception cref="GrainsBusyException">Too much waits already: the sender should send again later.</exception>
    Task<Head?> DeliverAsync(ConversationKey key, ConversationInput input, CancellationToken cancel);

    /// <summary>The conversation as it stands; null when there is none.</summary>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    Task<Head?> InspectAsync(ConversationKey key, CancellationToken cancel);

    /// <summary>The conversation's events after a version, in order, at most <paramref name="limit"/>.</summary>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel);
}

/// <summary>More waits than the host takes on.</summary>
public sealed class GrainsBusyException : Exception
{
    public GrainsBusyException()
    {
    }

    public GrainsBusyException(string message)
        : base(message)
    {
    }

    public GrainsBusyException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
