namespace Claudia.Silo;

/// <summary>Takes the readiness back when the process is asked to stop, and goes on for a while, until it is sent no more.</summary>
internal sealed class Farewell(ClaudiaSettings settings, TimeProvider time) : IHostedLifecycleService, IHealthPart
{
    private volatile bool _leaving;

    public IEnumerable<HealthCheck> Checks() => _leaving ? [new("process", Health.Unready, ["It is stopping."])] : [];

    /// <summary>Everything else stops after this.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _leaving = true;
        await Task.Delay(settings.ShutdownDelay, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
