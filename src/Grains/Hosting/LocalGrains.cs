using System.Collections.Concurrent;
using Claudia.Engine;
using Microsoft.Extensions.Hosting;

namespace Claudia.Grains;

/// <summary>Runs the grains inside this process. Several such processes may share one journal.</summary>
/// <param name="instance">Unlike that of any other process that ever shares the journal: part of each activation's name.</param>
/// <param name="journal">The one of the ports, as it can be asked for what is due.</param>
public sealed class LocalGrains(string instance, GrainPorts ports, ISharedJournal journal, LocalGrainsOptions options) : BackgroundService, IGrains
{
    private readonly ConcurrentDictionary<ConversationKey, Activation> _active = new();
    private readonly ActivationContext _context = new(ports, options);
    private long _activations;

    /// <summary>How many conversations are in memory.</summary>
    public int Active => _active.Count;

    /// <inheritdoc/>
    public async Task<Head?> DeliverAsync(ConversationKey key, ConversationInput input, CancellationToken cancel)
    {
        while (!_context.Stopping.IsCancellationRequested)
        {
            var activation = Activate(key);
            var (taken, head) = await activation.TryDeliverAsync(input, cancel);
            if (taken)
                return head;
            Forget(activation);
        }
        throw new GrainsBusyException("This process is stopping.");
    }

    /// <inheritdoc/>
    public Task<Head?> InspectAsync(ConversationKey key, CancellationToken cancel) => journal.ReadAsync(key, cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEntry>> EventsAsync(ConversationKey key, long after, int limit, CancellationToken cancel) =>
        journal.EventsAsync(key, after, limit, cancel);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await _context.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        foreach (var activation in _active.Values)
            activation.Dispose();
        _context.Dispose();
        base.Dispose();
    }

    /// <summary>Wakes what is due and lets go what is idle, until the host stops. Stays on the caller's context.</summary>
    internal async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            await WakeDueAsync(cancel);
            LetGo(ports.Time.GetUtcNow() - options.IdleTime);
            await Task.Delay(options.PollTime, ports.Time, cancel)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => RunAsync(stoppingToken);

    private async Task WakeDueAsync(CancellationToken cancel)
    {
        try
        {
            foreach (var due in await journal.DueAsync(ports.Time.GetUtcNow(), options.DueAtOnce, cancel))
                Activate(due.Key).Wake();
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The host stops.
        }
        catch (Exception e)
        {
            // Whatever it was, the other conversations go on, and the next round asks again.
            ports.Log.DueFailed(e, options.PollTime);
        }
    }

    private Activation Activate(ConversationKey key)
    {
        if (_active.TryGetValue(key, out var known))
            return known;
        if (_active.Count >= options.MostActive)
            LetGo(ports.Time.GetUtcNow());
        if (_active.Count >= options.MostActive)
            throw new GrainsBusyException($"More than {options.MostActive} conversations are active.");
        return _active.GetOrAdd(key, it => new(it, $"{instance}-{Interlocked.Increment(ref _activations)}", _context));
    }

    private void LetGo(DateTimeOffset idleSince)
    {
        foreach (var activation in _active.Values)
        {
            if (activation.TryClose(idleSince))
                Forget(activation);
        }
    }

    private void Forget(Activation activation) =>
        _active.TryRemove(new KeyValuePair<ConversationKey, Activation>(activation.Key, activation));
}
