namespace Claudia.Silo;

/// <summary>Has a process without grains wait for a silo, and say so. It goes on asking until it is stopped.</summary>
internal sealed partial class GatewayWait(GatewayHealth health, ClaudiaSettings settings, TimeProvider time, ILogger<GatewayWait> log) : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How often it says so.</summary>
    private static readonly TimeSpan Reminder = TimeSpan.FromMinutes(1);

    private DateTimeOffset? _toldAt;

    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        health.Gateways = 0;
        var now = time.GetUtcNow();
        if (_toldAt is null || now - _toldAt >= Reminder)
        {
            _toldAt = now;
            Waiting(log, settings.Cluster.ClusterId);
        }
        await Task.Delay(Pause, time, cancellationToken);
        return true;
    }

    [LoggerMessage(1, LogLevel.Warning, "No silo of the cluster {ClusterId} can be reached yet, trying on. Check that one runs, that it has the same Claudia:Cluster:ClusterId, Claudia:Cluster:Tls and storage, and that its Claudia:Cluster:AdvertisedAddress is reached from here")]
    private static partial void Waiting(ILogger log, string clusterId);
}
