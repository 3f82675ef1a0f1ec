using System.Collections.Concurrent;
using Claudia.Engine;
using Claudia.Intercom;

namespace Claudia.Api;

/// <summary>Asks Intercom at start, and again and again, whether the settings are right; until they are, nothing is written.</summary>
internal sealed partial class SetupMonitor(IReadOnlyList<IntercomClient> clients, Workspaces workspaces, WorkspaceGate gate, ClaudiaSettings settings, TimeProvider time, ILogger<SetupMonitor> log)
    : BackgroundService
{
    private static readonly TimeSpan CheckTime = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, IReadOnlyList<Finding>> _findings = new(StringComparer.Ordinal);

    /// <summary>What the last check of a workspace found; null before the first.</summary>
    public IReadOnlyList<Finding>? Of(string workspace) => _findings.GetValueOrDefault(workspace);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(clients.Select(client => WatchAsync(client, stoppingToken)));

    private async Task WatchAsync(IntercomClient client, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            var found = await CheckAsync(client, cancel);
            if (!cancel.IsCancellationRequested)
                Take(client.Settings.Name, found);
            await Task.Delay(settings.PauseAfter(fits: found.Count == 0), time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<IReadOnlyList<Finding>> CheckAsync(IntercomClient client, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(CheckTime, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        return await SetupCheck.RunAsync(client, workspaces.For(client.Settings.Name)!.Destinations, both.Token);
    }

    private void Take(string workspace, IReadOnlyList<Finding> found)
    {
        gate.Take(workspace, found);
        var before = _findings.GetValueOrDefault(workspace);
        _findings[workspace] = found;
        if (before is not null && before.SequenceEqual(found))
            return;
        if (found.Count == 0)
            Fine(log, workspace);
        foreach (var finding in found)
            Wrong(log, workspace, finding.Text);
    }

    [LoggerMessage(1, LogLevel.Information, "{Workspace}: Intercom and the settings fit")]
    private static partial void Fine(ILogger log, string workspace);

    [LoggerMessage(2, LogLevel.Error, "{Workspace}: {Finding}")]
    private static partial void Wrong(ILogger log, string workspace, string finding);
}
