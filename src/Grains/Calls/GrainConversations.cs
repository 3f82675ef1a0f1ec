using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Grains;

/// <summary>The conversations, seen from any process of a cluster whose journal all processes share: it answers what is only read.</summary>
/// <remarks>
/// While a grain can't be reached because its silo is dying, an input is journaled from here; while it is only slow, it is not. That is safe, since the journal's version
/// check decides and not the placement: the conversation's grain finds the input when the journal wakes it.
/// </remarks>
public sealed class GrainConversations(IGrainFactory grains, GrainCalls calls, IJournal journal, IWorkspaceRules rules) : IConversations
{
    /// <summary>How long calls of a grain may fail before its input is journaled from here. Intercom waits five seconds for an answer.</summary>
    private static readonly TimeSpan Failing = TimeSpan.FromSeconds(2.5);

    private static readonly ActorLimits Limits = new();

    /// <inheritdoc/>
    public async Task<Receipt> DeliverAsync(ConversationKey key, ConversationInput input, CancellationToken cancel)
    {
        var (grain, sent) = (Of(key), new SentInput(input));
        try
        {
            return (await calls.AskAsync(() => grain.DeliverAsync(sent), GrainCalls.Patience, Failing, cancel)).Read();
        }
        catch (ConversationBusyException e) when (e.IsUnreachable)
        {
            return Receipt.Of(await new ActorJournal(key, journal, rules, Limits).TakeAsync(input).WaitAsync(cancel));
        }
    }

    /// <inheritdoc/>
    public Task<Head?> ReadAsync(ConversationKey key, CancellationToken cancel) => journal.ReadAsync(key, cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel) =>
        journal.EventsAsync(key, after, limit, cancel);

    /// <summary>Wakes a conversation in which something is due.</summary>
    /// <exception cref="ConversationBusyException">It can't be reached.</exception>
    public Task WakeAsync(ConversationKey key) => calls.AskAsync(Of(key).WakeAsync, CancellationToken.None);

    private IConversationGrain Of(ConversationKey key) => grains.GetGrain<IConversationGrain>(GrainKeys.Of(key));
}
