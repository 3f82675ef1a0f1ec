using Claudia.Ports;

namespace Claudia.Silo;

/// <summary>Finds conversations that are stored one by one: a row for each, by workspace and day of its last change.</summary>
/// <remarks>A method throws what its storage throws.</remarks>
internal interface IConversationIndex
{
    /// <summary>Brings the conversation's row up to date, and deletes its rows of the days before. An older version changes nothing.</summary>
    /// <remarks>After a failure, telling it again completes what was begun. Until then a list shows the conversation once.</remarks>
    Task TellAsync(IndexEntry entry, CancellationToken cancel);

    /// <summary>The newest day in a range that has rows of the workspace; null when none has.</summary>
    Task<DateOnly?> NewestDayAsync(string workspace, DateOnly from, DateOnly to, CancellationToken cancel);

    /// <summary>A day's conversations that fit the filter, in no certain order.</summary>
    /// <param name="filter">Its workspace is not looked at.</param>
    /// <param name="until">Only conversations that changed then or earlier, as <see cref="Claudia.Storage.Ticks"/>.</param>
    IAsyncEnumerable<ConversationSummary> RowsAsync(
        string workspace, DateOnly day, ConversationFilter filter, long until, CancellationToken cancel);
}
