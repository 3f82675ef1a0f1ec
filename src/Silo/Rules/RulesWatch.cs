namespace Claudia.Silo;

/// <summary>Follows the rules files while the process runs. It reads them again and again: no watcher of the system's sees every way in which a file is replaced.</summary>
internal sealed partial class RulesWatch(Workspaces workspaces, TimeProvider time, ILogger<RulesWatch> log) : BackgroundService
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>A look that is still under way, by workspace: a pipe or a lost network drive can keep one for ever.</summary>
    private readonly Dictionary<string, Task<bool>> _looks = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var rules in workspaces.AllRules)
            {
                if (Look(rules))
                    Tell(rules);
            }
        }
    }

    /// <summary>Takes up the look of the last time, and begins another. A look that has not ended by then is stuck.</summary>
    private bool Look(WorkspaceRules rules)
    {
        if (_looks.TryGetValue(rules.Name, out var look) && !look.IsCompleted)
            return rules.Stuck();
        var changed = look is { IsCompletedSuccessfully: true, Result: true };
        if (look is { Exception: { } broken })
            LogBroken(log, broken, rules.Name);
        _looks[rules.Name] = Task.Run(rules.Follow);
        return changed;
    }

    private void Tell(WorkspaceRules rules)
    {
        if (rules.Faults.IsEmpty)
            LogTaken(log, rules.Name, rules.Current.Version);
        else
            LogKept(log, rules.Name, rules.Current.Version, string.Join(Environment.NewLine, rules.Faults));
    }

    [LoggerMessage(LogLevel.Information, "Workspace {Workspace} is judged by rules {Version} from now on.")]
    private static partial void LogTaken(ILogger log, string workspace, string version);

    [LoggerMessage(LogLevel.Error, "The rules file of workspace {Workspace} could not be looked at.")]
    private static partial void LogBroken(ILogger log, Exception failure, string workspace);

    [LoggerMessage(LogLevel.Error, "Workspace {Workspace} is still judged by rules {Version}. Its file can't be used: {Faults}")]
    private static partial void LogKept(ILogger log, string workspace, string version, string faults);
}
