using Claudia.Engine;
using Claudia.Ports;
using Microsoft.Extensions.Logging;

namespace Claudia.Grains;

/// <summary>The conversations, seen from any process of a cluster whose journal all processes share: it answers what is only read.</summary>
/// <remarks>
/// While a grain can't be reached, or does not answer, because its silo is dying, an input is journaled from here. That is safe, since the journal's version
/// check decides and not the placement: the conversation's grain finds the input when the journal wakes it.
/// </remarks>
public sealed class GrainConversations(
    IGrainFactory grains, GrainCalls calls, IJournal journal, IWorkspaceRules rules, ILogger<GrainConversations> log)
    : IConversations, IDisposable
{
    /// <summary>How long the grain's answer is waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3.5);


    /// <summary>How long calls of a grain may fail before its input is journaled from here. Intercom waits five seconds for an answer.</summary>
    private static readonly TimeSpan Failing = TimeSpan.FromSeconds(2.5);

    /// <summary>How long the turn, and then the journal, is waited for: with <see cref="Patience"/> within <see cref="GrainCalls.Patience"/>.</summary>
    private static readonly TimeSpan JournalTime = TimeSpan.FromSeconds(0.5);

    private static readonly ActorLimits Limits = new();

    /// <summary>One at a time, so that a cluster which is only slow gets no second stream of appends.</summary>
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <inheritdoc/>
    public async Task<Receipt> DeliverAsync(ConversationKey key, ConversationInput input, CancellationToken cancel)
    {
        var (grain, sent) = (Of(key), new SentInput(input));
        try
        {
            return (await calls.AskAsync(() => grain.DeliverAsync(sent), Patience, Failing, cancel)).Read();
        }
        catch (ConversationBusyException e) when (e.IsUnreachable)
        {
            return await JournalAsync(key, input, e, cancel);
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

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<Receipt> JournalAsync(ConversationKey key, ConversationInput input, ConversationBusyException unreachable, CancellationToken cancel)
    {
        if (!await _turn.WaitAsync(JournalTime, cancel))
            throw unreachable;
        try
        {
            return Receipt.Of(await new ActorJournal(key, journal, rules, Limits, log).TakeAsync(input).WaitAsync(JournalTime, cancel));
        }
        catch (TimeoutException e)
        {
            throw new ConversationBusyException("Neither the conversation nor the journal answered in time.", e);
        }
        finally
        {
            _turn.Release();
        }
    }

    private IConversationGrain Of(ConversationKey key) => grains.GetGrain<IConversationGrain>(GrainKeys.Of(key));
}
