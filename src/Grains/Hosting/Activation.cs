using Claudia.Engine;

namespace Claudia.Grains;

/// <summary>One grain in this process: its users, its acting loop and its timer.</summary>
internal sealed class Activation : IDisposable
{
    private readonly Lock _sync = new();
    private readonly ConversationGrain _grain;
    private readonly ActivationContext _context;
    private readonly ITimer _timer;
    private int _users;
    private bool _acting;
    private bool _again;
    private bool _outdated;
    private bool _closed;
    private int _failures;
    private DateTimeOffset _lastUsed;
    private DateTimeOffset? _wakeAt;

    public Activation(ConversationKey key, string caller, ActivationContext context)
    {
        Key = key;
        _context = context;
        _grain = new(key, caller, context.Ports, context.Options.Limits);
        _timer = context.Ports.Time.CreateTimer(_ => Kick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _lastUsed = Now;
    }

    public ConversationKey Key { get; }

    private DateTimeOffset Now => _context.Ports.Time.GetUtcNow();

    /// <summary>Runs the work on the grain; false when the activation has been let go.</summary>
    public async Task<(bool Taken, Head? Head)> TryDeliverAsync(ConversationInput input, CancellationToken cancel)
    {
        if (!TryEnter())
            return (false, null);
        try
        {
            var head = await _grain.DeliverAsync(input, cancel);
            // Most of a workspace's webhooks are of conversations in which nothing is to do: these take nobody's place.
            if (head?.WakeAt is not null)
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
        lock (_sync)
        {
            _again = true;
            if (_acting || _closed)
                return;
            _acting = true;
        }
        _context.Track(ActAsync());
    }

    /// <summary>The journal says that something is due: what this activation remembers may be older than that.</summary>
    public void Wake()
    {
        lock (_sync)
            _outdated = true;
        Kick();
    }

    /// <summary>Lets the grain go when it has had nothing to do since a time.</summary>
    public bool TryClose(DateTimeOffset idleSince)
    {
        lock (_sync)
        {
            if (_users > 0 || _acting || (_wakeAt is not null && _wakeAt - Now < _context.Options.IdleTime) || _lastUsed > idleSince)
                return false;
            _closed = true;
        }
        Dispose();
        return true;
    }

    public void Dispose()
    {
        lock (_sync)
            _closed = true;
        _timer.Dispose();
        _grain.Dispose();
    }

    private async Task ActAsync()
    {
        while (TryGoRound(out var anew))
        {
            try
            {
                await _context.Acting.WaitAsync(_context.Stopping);
                try
                {
                    Schedule(await _grain.ActAsync(anew, _context.Stopping));
                    _failures = 0;
                }
                finally
                {
                    _context.Acting.Release();
                }
            }
            catch (OperationCanceledException) when (_context.Stopping.IsCancellationRequested)
            {
                // The host stops: what is pending is in the journal.
            }
            catch (Exception e)
            {
                // Whatever went wrong, what is pending is in the journal: try again, ever more slowly.
                var retryAt = Now + GrainLimits.PauseAfter(++_failures);
                _context.Ports.Log.ActingFailed(e, Key, retryAt);
                Schedule(retryAt);
            }
        }
    }

    private bool TryGoRound(out bool anew)
    {
        lock (_sync)
        {
            _lastUsed = Now;
            _acting = _again && !_closed && !_context.Stopping.IsCancellationRequested;
            (anew, _again, _outdated) = (_outdated, false, false);
            return _acting;
        }
    }

    private void Schedule(DateTimeOffset? at)
    {
        lock (_sync)
        {
            _wakeAt = at;
            if (_closed)
                return;
            var left = at is { } time ? time - Now : Timeout.InfiniteTimeSpan;
            _timer.Change(at is not null && left < TimeSpan.Zero ? TimeSpan.Zero : left, Timeout.InfiniteTimeSpan);
        }
    }

    private bool TryEnter()
    {
        lock (_sync)
        {
            if (!_closed)
                _users++;
            return !_closed;
        }
    }

    private void Leave()
    {
        lock (_sync)
        {
            _users--;
            _lastUsed = Now;
        }
    }
}
