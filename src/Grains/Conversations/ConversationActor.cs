using System.Collections.Immutable;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Grains;

/// <summary>One conversation's actor: takes one input at a time, journals its meaning, and does what is pending.</summary>
/// <remarks>Knows nothing of the host that runs it. Two of them for one conversation are safe: the journal's version check decides.</remarks>
/// <param name="caller">Unlike that of any other activation anywhere: see <see cref="ConversationInput.AttemptStarting"/>.</param>
// The gate holds nothing to dispose of, as nobody asks for its wait handle.
#pragma warning disable CA1001
public sealed class ConversationActor(ConversationKey key, string caller, IJournal journal, ActorPorts ports, ActorLimits limits)
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ActorJournal _journal = new(key, journal, ports.Rules, limits, ports.Log);
    private int _waiting;

    /// <summary>The conversation whose actor this is.</summary>
    public ConversationKey Key => key;

    /// <summary>Journals the meaning of an input.</summary>
    /// <returns>The conversation after it; null when nothing was ever stored.</returns>
    /// <exception cref="JournalException">Nothing was taken.</exception>
    /// <exception cref="ConversationBusyException">Too many inputs wait for this conversation already.</exception>
    public Task<Head?> DeliverAsync(ConversationInput input, CancellationToken cancel) =>
        GuardedAsync(() => _journal.TakeAsync(input), cancel);

    /// <summary>The conversation as this actor remembers it; null when nothing was ever stored.</summary>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    public Task<Head?> InspectAsync(CancellationToken cancel) => GuardedAsync(_journal.LatestAsync, cancel);

    /// <summary>The conversation as the journal has it now; null when nothing was ever stored.</summary>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    public Task<Head?> ReadAsync(CancellationToken cancel) => GuardedAsync(_journal.ReadAsync, cancel);

    /// <summary>Does what is due, one step after the other.</summary>
    /// <param name="anew">Reads the journal first: another process may have written there what is due.</param>
    /// <param name="cancel">Ends it between two steps. A call under way is waited for: its outcome is worth more than the time.</param>
    /// <returns>When something is due again; null when nothing is.</returns>
    /// <exception cref="JournalException">The storage failed: what is pending stays pending.</exception>
    public async Task<DateTimeOffset?> ActAsync(bool anew, CancellationToken cancel)
    {
        if (anew)
            await GuardedAsync(_journal.ReadAsync, CancellationToken.None);
        var acting = new Acting(key, caller, ports, limits, DeliverAsync);
        for (var step = 0; step < limits.StepsInARow && !cancel.IsCancellationRequested; step++)
        {
            // Not cancelled: whoever holds the gate is at the journal, and soon done.
            if (await InspectAsync(CancellationToken.None) is not { } head)
                return null;
            var now = ports.Time.GetUtcNow();
            var effects = Pending(head.State, now);
            if (effects.FirstOrDefault(effect => effect.NotBefore <= now) is not { } due)
                return effects.IsEmpty ? null : effects[0].NotBefore;
            await acting.DoAsync(head.State, due, cancel);
        }
        return ports.Time.GetUtcNow() + limits.Breather;
    }

    private ImmutableArray<Effect> Pending(ConversationState state, DateTimeOffset now) =>
        ports.Rules.For(key.Workspace) is { } rules ? Conversation.Pending(state, rules, now) : [];

    private async Task<Head?> GuardedAsync(Func<Task<Head?>> work, CancellationToken cancel)
    {
        if (Interlocked.Increment(ref _waiting) > limits.MailboxSize)
        {
            Interlocked.Decrement(ref _waiting);
            throw new ConversationBusyException($"More than {limits.MailboxSize} inputs wait for conversation {key}.");
        }
        try
        {
            await _gate.WaitAsync(cancel);
            try
            {
                return await work();
            }
            finally
            {
                _gate.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
