namespace Claudia.Api;

/// <summary>Follows the rules files while the process runs. It reads them again and again: no watcher of the system's sees every way in which a file is replaced.</summary>
internal sealed partial class RulesWatch(Workspaces workspaces, TimeProvider time, ILogger<RulesWatch> log) : BackgroundService
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var rules in workspaces.AllRules.Where(rules => rules.Follow()))
                Tell(rules);
        }
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

    [LoggerMessage(LogLevel.Error, "Workspace {Workspace} is still judged by rules {Version}. Its file can't be used: {Faults}")]
    private static partial void LogKept(ILogger log, string workspace, string version, string faults);
}
