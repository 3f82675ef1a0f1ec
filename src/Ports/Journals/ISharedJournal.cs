namespace Claudia.Ports;

/// <summary>A journal that holds all conversations together, so that it can be asked which of them are due.</summary>
public interface ISharedJournal : IJournal, ISweepHorizon, IStorageCheck
{
    /// <summary>Conversations of some workspaces whose wake-up time has come, earliest first.</summary>
    /// <remarks>The caller is expected to wake them: a journal may keep them from other callers for a short while.</remarks>
    /// <param name="workspaces">Those that the caller serves. What is due in others is left to other callers.</param>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    Task<IReadOnlyList<DueConversation>> DueAsync(IReadOnlyList<string> workspaces, DateTimeOffset until, int limit, CancellationToken cancel);
}
