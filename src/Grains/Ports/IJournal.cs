using Claudia.Engine;

namespace Claudia.Grains;

/// <summary>Holds a conversation's events and its latest state. The version check in it is what makes a transfer happen once.</summary>
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

/// <summary>Where all conversations are held together, so that it can be asked which of them are due.</summary>
public interface ISharedJournal : IJournal, ISweepHorizon, IStorageCheck
{
    /// <summary>Conversations whose wake-up time has come, earliest first.</summary>
    /// <remarks>Who asks is expected to wake them: a journal may keep them from other callers for a short while.</remarks>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    Task<IReadOnlyList<DueConversation>> DueAsync(DateTimeOffset until, int limit, CancellationToken cancel);
}

/// <summary>How far back everything is known: from there on a sweep has to look.</summary>
public interface ISweepHorizon
{
    /// <summary>When a conversation of the workspace changed last; null when none ever did.</summary>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    Task<DateTimeOffset?> LastChangeAsync(string workspace, CancellationToken cancel);
}

/// <summary>Says whether the storage can do its work.</summary>
public interface IStorageCheck
{
    /// <summary>Whether it can be read, and took the appends of the last minute.</summary>
    /// <exception cref="JournalException">It can't, or did not: the message says why.</exception>
    Task CheckAsync(CancellationToken cancel);
}

/// <summary>A conversation's latest state.</summary>
/// <param name="Version">The number of events journaled so far.</param>
/// <param name="WakeAt">When something is due again without any input.</param>
public sealed record Head(ConversationState State, long Version, DateTimeOffset? WakeAt);

/// <summary>One append: the events get the versions <c>ExpectedVersion + 1</c> and on.</summary>
public sealed record Append(
    ConversationKey Key,
    long ExpectedVersion,
    IReadOnlyList<ConversationEvent> Events,
    ConversationState State,
    DateTimeOffset? WakeAt,
    DateTimeOffset At);

/// <summary>How an append ended.</summary>
public enum AppendResult
{
    Appended = 1,

    /// <summary>Somebody else appended first: nothing was written.</summary>
    Conflict = 2,
}

/// <summary>One event with its place in the conversation's history (from 1).</summary>
public sealed record JournalEntry(long Version, ConversationEvent Event);

/// <summary>A conversation that wants to be woken.</summary>
public sealed record DueConversation(ConversationKey Key, DateTimeOffset WakeAt);
