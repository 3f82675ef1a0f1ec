using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Grains;

/// <summary>Drives one conversation's actor: kicked by inputs, woken by the journal, never twice at a time, and ever slower after failures.</summary>
/// <remarks>It has no lock: all calls come from the conversation's own scheduler, one at a time. At each await another call may run.</remarks>
/// <param name="schedule">
/// Sets the timer: has <see cref="RunAsync"/> called after that time, instead of what was set before.
/// <see cref="Timeout.InfiniteTimeSpan"/> means not at all.
/// </param>
public sealed class ActingLoop(ConversationActor actor, ActorParts parts, Action<TimeSpan> schedule)
{
    /// <summary>The longest time that a timer is set to. What is due later is looked at again then.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private bool _again;
    private bool _outdated;
    private int _failures;

    /// <summary>Whether it is at work now.</summary>
    public bool IsActing { get; private set; }

    /// <summary>When it runs again by itself; null when nothing is pending.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    /// <summary>Journals an input, and does what follows from it soon.</summary>
    /// <exception cref="JournalException">Nothing was taken.</exception>
    /// <exception cref="ConversationBusyException">Too many inputs wait for this conversation already.</exception>
    public async Task<Receipt> DeliverAsync(ConversationInput input, CancellationToken cancel)
    {
        var head = await actor.DeliverAsync(input, cancel);
        // Most of a workspace's webhooks are of conversations in which nothing is to do: these take nobody's place.
        if (head?.WakeAt is not null)
            Kick();
        return Receipt.Of(head);
    }

    /// <summary>The journal says that something is due: this actor may remember an older state than the journal has.</summary>
    public void Wake()
    {
        _outdated = true;
        Kick();
    }

    /// <summary>What the timer calls: does what is due, and sets the timer to what is due next. Does not throw.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        if (IsActing)
            return;
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancel, parts.Stopping);
        (var outdated, IsActing, _again, _outdated) = (_outdated, true, false, false);
        NextAt = await TryActAsync(outdated, stopping.Token);
        IsActing = false;
        if (!stopping.IsCancellationRequested)
            schedule(_again ? TimeSpan.Zero : NextAt is { } at ? Until(at) : Timeout.InfiniteTimeSpan);
    }

    private void Kick()
    {
        _again = true;
        if (!IsActing)
            schedule(TimeSpan.Zero);
    }

    private async Task<DateTimeOffset?> TryActAsync(bool outdated, CancellationToken cancel)
    {
        try
        {
            var next = await ActAsync(outdated, cancel);
            _failures = 0;
            return next;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The process stops: what is pending is in the journal.
            return null;
        }
        catch (Exception e)
        {
            // Whatever went wrong, what is pending is in the journal: try again, ever more slowly.
            var retryAt = parts.Ports.Time.GetUtcNow() + ActorLimits.PauseAfter(++_failures);
            parts.Ports.Log.ActingFailed(e, actor.Key, retryAt);
            _outdated |= outdated;
            return retryAt;
        }
    }

    private async Task<DateTimeOffset?> ActAsync(bool outdated, CancellationToken cancel)
    {
        await parts.Acting.WaitAsync(cancel);
        try
        {
            return await actor.ActAsync(outdated, cancel);
        }
        finally
        {
            parts.Acting.Release();
        }
    }

    private TimeSpan Until(DateTimeOffset at)
    {
        var left = at - parts.Ports.Time.GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left < Longest ? left : Longest;
    }
}
