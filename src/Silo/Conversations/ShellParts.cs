using Claudia.Engine;
using Claudia.Grains;

namespace Claudia.Silo;

/// <summary>What the conversations of one silo share.</summary>
/// <param name="Instance">Unlike that of any other process that ever shares the journal.</param>
/// <param name="Acting">Bounds how many act at the same time.</param>
/// <param name="Stopping">Ends when the process is asked to stop.</param>
internal sealed record ShellParts(string Instance, GrainPorts Ports, IShellJournals Journals, SemaphoreSlim Acting, CancellationToken Stopping)
{
    public GrainLimits Limits { get; init; } = new();

    public WakeTimes WakeTimes { get; init; } = new();
}

/// <summary>Opens the journals of single conversations.</summary>
internal interface IShellJournals
{
    /// <summary>The journal of the conversation whose grain this is.</summary>
    IJournal Open(IGrainContext grain, ConversationKey key);

    /// <summary>Tells the audit what it has not been told yet. Does not throw.</summary>
    Task TellOwedAsync(IJournal journal) => Task.CompletedTask;

    /// <summary>Whether the audit has not been told of something yet.</summary>
    bool Owes(IJournal journal) => false;

    /// <summary>The conversation's transfers, where its journal is what holds them.</summary>
    Task<TransferEntry[]> TransfersAsync(IJournal journal) => Task.FromResult<TransferEntry[]>([]);
}

/// <summary>All conversations are in one journal.</summary>
internal sealed class OneJournal(IJournal journal) : IShellJournals
{
    public IJournal Open(IGrainContext grain, ConversationKey key) => journal;
}
