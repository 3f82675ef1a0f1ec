using System.Collections.Concurrent;
using Claudia.Intercom;

namespace Claudia.Silo;

/// <summary>Asks at start, and again and again, whether the settings are right; until they are, nothing is written.</summary>
public sealed partial class SetupMonitor(ISetupLook look, WorkspaceGate gate, ClaudiaSettings settings, TimeProvider time, ILogger<SetupMonitor> log)
    : BackgroundService
{
    /// <summary>How often the last check is asked for in the time after which a set-up with errors is checked again.</summary>
    private const int AsksAPause = 3;

    private static readonly TimeSpan CheckTime = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, IReadOnlyList<Finding>> _findings = new(StringComparer.Ordinal);

    /// <summary>What the last check of a workspace found; null before the first.</summary>
    public IReadOnlyList<Finding>? Of(string workspace) => _findings.GetValueOrDefault(workspace);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(settings.Workspaces.Select(workspace => WatchAsync(workspace.Name, stoppingToken)));

    private async Task WatchAsync(string workspace, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            var found = await AskAsync(workspace, cancel);
            if (!cancel.IsCancellationRequested)
                Take(workspace, found);
            await Task.Delay(settings.SetupPause / AsksAPause, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<IReadOnlyList<Finding>> AskAsync(string workspace, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(CheckTime, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        return await look.LookAsync(workspace, both.Token);
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
