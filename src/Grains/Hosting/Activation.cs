using Claudia.Engine;

namespace Claudia.Grains;

/// <summary>One grain in this process: its users, its acting loop and its timer.</summary>
internal sealed class Activation : IDisposable
{
    private readonly Lock sync = new();
    private readonly ConversationGrain grain;
    private readonly ActivationContext context;
    private readonly ITimer timer;
    private int users;
    private bool acting;
    private bool again;
    private bool closed;
    private int failures;
    private DateTimeOffset lastUsed;
    private DateTimeOffset? wakeAt;

    public Activation(ConversationKey key, string caller, ActivationContext context)
    {
        Key = key;
        this.context = context;
        grain = new(key, caller, context.Ports, context.Options.Limits);
        timer = context.Ports.Time.CreateTimer(_ => Kick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        lastUsed = Now;
    }

    public ConversationKey Key { get; }

    private DateTimeOffset Now => context.Ports.Time.GetUtcNow();

    /// <summary>Runs the work on the grain; false when the activation has been let go.</summary>
    public async Task<(bool Taken, Head? Head)> TryDeliverAsync(ConversationInput input, CancellationToken cancel)
    {
        if (!TryEnter())
            return (false, null);
        try
        {
            var head = await grain.DeliverAsync(input, cancel);
            Kick();
            return (true, head);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Starts the acting loop, or has it go round once more.</summary>
    public void Kick()
    {
        lock (sync)
        {
            again = true;
            if (acting || closed)
                return;
            acting = true;
        }
        context.Track(ActAsync());
    }

    /// <summary>Lets the grain go when it has had nothing to do since a time.</summary>
    public bool TryClose(DateTimeOffset idleSince)
    {
        lock (sync)
        {
            if (users > 0 || acting || (wakeAt is not null && wakeAt - Now < context.Options.IdleTime) || lastUsed > idleSince)
                return false;
            closed = true;
        }
        Dispose();
        return true;
    }

    public void Dispose()
    {
        lock (sync)
            closed = true;
        timer.Dispose();
        grain.Dispose();
    }

    private async Task ActAsync()
    {
        while (TryGoRound())
        {
            try
            {
                await context.Acting.WaitAsync(context.Stopping);
                try
                {
                    Schedule(await grain.ActAsync(context.Stopping));
                    failures = 0;
                }
                finally
                {
                    context.Acting.Release();
                }
            }
            catch (OperationCanceledException) when (context.Stopping.IsCancellationRequested)
            {
                // The host stops: what is pending is in the journal.
            }
            catch (Exception e)
            {
                // Whatever went wrong, what is pending is in the journal: try again, ever more slowly.
                var retryAt = Now + TimeSpan.FromSeconds(Math.Min(60, Math.Pow(2, failures++)));
                context.Ports.Log.ActingFailed(e, Key, retryAt);
                Schedule(retryAt);
            }
        }
    }

    private bool TryGoRound()
    {
        lock (sync)
        {
            lastUsed = Now;
            acting = again && !closed && !context.Stopping.IsCancellationRequested;
            again = false;
            return acting;
        }
    }

    private void Schedule(DateTimeOffset? at)
    {
        lock (sync)
        {
            wakeAt = at;
            if (closed)
                return;
            var left = at is { } time ? time - Now : Timeout.InfiniteTimeSpan;
            timer.Change(at is not null && left < TimeSpan.Zero ? TimeSpan.Zero : left, Timeout.InfiniteTimeSpan);
        }
    }

    private bool TryEnter()
    {
        lock (sync)
        {
            if (!closed)
                users++;
            return !closed;
        }
    }

    private void Leave()
    {
        lock (sync)
        {
            users--;
            lastUsed = Now;
        }
    }
}
