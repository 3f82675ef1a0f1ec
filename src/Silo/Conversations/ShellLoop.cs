using Claudia.Engine;
using Claudia.Grains;

namespace Claudia.Silo;

/// <summary>Does what is due in one conversation: by a grain's timer where that is near, by a reminder where it is far, and after the death of a silo.</summary>
/// <param name="owes">Whether something else has to be done at the next reminder.</param>
/// <remarks>All of it runs on the grain's scheduler, so nothing here is locked; at each await something else may run.</remarks>
internal sealed class ShellLoop(IGrainBase grain, ConversationKey key, ConversationGrain conversation, WakeReminder reminder, ShellParts parts, Func<bool> owes) : IDisposable
{
    /// <summary>What is due later than this is left to the reminder.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromMinutes(1);

    private IGrainTimer? _timer;
    private bool _again;
    private bool _ticked;
    private int _failures;

    private DateTimeOffset Now => parts.Ports.Time.GetUtcNow();

    public void Begin() => _timer = grain.RegisterGrainTimer(ActAsync, new GrainTimerCreationOptions
    {
        DueTime = Timeout.InfiniteTimeSpan,
        Period = Timeout.InfiniteTimeSpan,
        Interleave = true,
        KeepAlive = true,
    });

    /// <summary>Has it act soon, and makes sure that it is woken though this silo dies.</summary>
    /// <exception cref="JournalException">The reminder could not be set.</exception>
    public Task KickAsync(DateTimeOffset wakeAt)
    {
        // Before the reminder: what takes it back looks at this first.
        Kick();
        return reminder.CoverAsync(wakeAt);
    }

    /// <summary>The reminder has come: the journal may hold more than this activation remembers.</summary>
    public void Tick()
    {
        _ticked = true;
        reminder.HasCome();
        Kick();
    }

    public void Dispose() => _timer?.Dispose();

    private void Kick()
    {
        _again = true;
        _timer!.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private async Task ActAsync(CancellationToken cancel)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancel, parts.Stopping);
        (var ticked, _ticked, _again) = (_ticked, false, false);
        try
        {
            var next = await GoRoundAsync(ticked, stopping.Token);
            _failures = 0;
            Schedule(next);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The silo stops: what is pending is in the journal, and the reminder wakes it elsewhere.
        }
        catch (Exception e)
        {
            // Whatever went wrong, what is pending is in the journal: try again, ever more slowly.
            var retryAt = Now + GrainLimits.PauseAfter(++_failures);
            parts.Ports.Log.ActingFailed(e, key, retryAt);
            _ticked |= ticked;
            Schedule(retryAt);
        }
    }

    private async Task<DateTimeOffset?> GoRoundAsync(bool ticked, CancellationToken cancel)
    {
        await parts.Acting.WaitAsync(cancel);
        DateTimeOffset? next;
        try
        {
            next = await conversation.ActAsync(anew: ticked, cancel);
        }
        finally
        {
            parts.Acting.Release();
        }
        if (ticked)
            await reminder.SettleAsync(next, () => _again || owes() || cancel.IsCancellationRequested);
        else if (next is { } at)
            await reminder.CoverAsync(at);
        return next;
    }

    private void Schedule(DateTimeOffset? at)
    {
        var left = _again ? TimeSpan.Zero : at is { } time && time - Now <= Near ? time - Now : Timeout.InfiniteTimeSpan;
        _timer!.Change(at is not null && left < TimeSpan.Zero && left != Timeout.InfiniteTimeSpan ? TimeSpan.Zero : left, Timeout.InfiniteTimeSpan);
    }
}
