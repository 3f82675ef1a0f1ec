using Claudia.Engine;
using Claudia.Grains;

namespace Claudia.Silo;

/// <summary>Finds conversations whose time has come.</summary>
internal interface IOverdue
{
    /// <exception cref="JournalException">The storage could not be read.</exception>
    Task<IReadOnlyList<DueConversation>> FindAsync(DateTimeOffset until, CancellationToken cancel);
}

/// <summary>The journal is asked: it may come from processes that set no reminders, or have outlived the reminders that were set.</summary>
internal sealed class JournalOverdue(ISharedJournal journal) : IOverdue
{
    private const int Most = 200;

    public Task<IReadOnlyList<DueConversation>> FindAsync(DateTimeOffset until, CancellationToken cancel) => journal.DueAsync(until, Most, cancel);
}

/// <summary>Wakes conversations that are long overdue. Their reminders come first, and as a rule leave none.</summary>
internal sealed partial class OverdueWaking(IOverdue overdue, IGrainFactory grains, TimeProvider time, ILogger<OverdueWaking> log)
{
    /// <summary>How long after its time a conversation counts as forgotten.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Wakes them once. What goes wrong is logged, and the next round finds it again.</summary>
    public async Task GoRoundAsync(CancellationToken cancel)
    {
        try
        {
            foreach (var (key, wakeAt) in await overdue.FindAsync(time.GetUtcNow() - Grace, cancel))
                await WakeAsync(key, wakeAt, cancel);
        }
        catch (JournalException e)
        {
            NotFound(log, e.Message);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The silo stops.
        }
    }

    private async Task WakeAsync(ConversationKey key, DateTimeOffset wakeAt, CancellationToken cancel)
    {
        try
        {
            await Answering.ReadAsync(grains.GetGrain<IConversationGrain>(key.ToString()).WakeAsync, cancel);
            Woken(log, key, wakeAt);
        }
        catch (Exception e) when (e is GrainsBusyException or JournalException)
        {
            NotWoken(log, key, wakeAt, e.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Conversation}: was due at {WakeAt:O}, and has been woken")]
    private static partial void Woken(ILogger log, ConversationKey conversation, DateTimeOffset wakeAt);

    [LoggerMessage(2, LogLevel.Warning, "{Conversation}: was due at {WakeAt:O}, and could not be woken: {Error}")]
    private static partial void NotWoken(ILogger log, ConversationKey conversation, DateTimeOffset wakeAt, string error);

    [LoggerMessage(3, LogLevel.Warning, "What is overdue could not be found: {Error}")]
    private static partial void NotFound(ILogger log, string error);
}
