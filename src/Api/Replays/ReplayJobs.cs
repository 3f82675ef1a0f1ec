using System.Globalization;
using Claudia.Engine;
using Claudia.Ports;
using Claudia.Rulebooks;
using Claudia.Silo;

namespace Claudia.Api;

/// <summary>The replays of this process, the newest of them: one runs at a time, and none survives the process.</summary>
internal sealed class ReplayJobs(IJournalQueries journal, Workspaces workspaces, TimeProvider time, IHostApplicationLifetime process)
{
    private const int Kept = 20;

    private readonly Lock _gate = new();
    private readonly List<ReplayJob> _jobs = [];
    private int _started;

    public ReplayJob? Find(string workspace, string id)
    {
        lock (_gate)
            return _jobs.Find(job => job.View.Id == id && job.View.Workspace == workspace);
    }

    /// <returns>The job; null while another one runs.</returns>
    public ReplayJob? Start(string workspace, Rulebook book, DateTimeOffset? since, string by)
    {
        lock (_gate)
        {
            if (_jobs.Exists(job => job.IsRunning))
                return null;
            // The job disposes of it when it ends.
#pragma warning disable CA2000
            var cancel = CancellationTokenSource.CreateLinkedTokenSource(process.ApplicationStopping);
#pragma warning restore CA2000
            var id = (++_started).ToString(CultureInfo.InvariantCulture);
            var job = new ReplayJob(new(id, workspace, ReplayStatus.Running, book.Version, by, time.GetUtcNow(), 0, 0, null, null), cancel);
            _jobs.Add(job);
            if (_jobs.Count > Kept)
                _jobs.RemoveAt(0);
            var rules = book.ApplyTo(workspaces.For(workspace)!);
            var runner = new ReplayRunner(journal, _ => rules);
            _ = Task.Run(() => job.RunAsync(token => runner.RunAsync(new HistoryFilter(workspace, since), book.Version, job, token)));
            return job;
        }
    }
}
