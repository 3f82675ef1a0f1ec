using System.Collections.Concurrent;

namespace Claudia.Grains;

/// <summary>What the activations of one host share.</summary>
internal sealed class ActivationContext(GrainPorts ports, LocalGrainsOptions options) : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<Task, bool> _running = new();

    public GrainPorts Ports { get; } = ports;

    public LocalGrainsOptions Options { get; } = options;

    /// <summary>Bounds how many grains act at the same time.</summary>
    public SemaphoreSlim Acting { get; } = new(options.MostActing, options.MostActing);

    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Remembers a task until it ends, so that a stop can wait for it.</summary>
    public void Track(Task task)
    {
        _running[task] = true;
        task.ContinueWith(done => _running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Asks all to stop, and waits for what is under way, but not for ever.</summary>
    public async Task StopAsync(CancellationToken cancel)
    {
        await _stopping.CancelAsync();
        var all = Task.WhenAll(_running.Keys);
        await Task.WhenAny(all, Task.Delay(Options.StopTime, Ports.Time, cancel));
    }

    public void Dispose()
    {
        _stopping.Dispose();
        Acting.Dispose();
    }
}
