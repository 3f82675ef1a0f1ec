using Claudia.Engine;

namespace Claudia.Api;

/// <summary>How a replay stands.</summary>
internal enum ReplayStatus
{
    Running = 1,
    Done = 2,
    Failed = 3,

    /// <summary>By an operator, or because the process ends.</summary>
    Stopped = 4,
}

/// <summary>One replay, as it is shown.</summary>
/// <param name="Done">Conversations replayed so far.</param>
/// <param name="Report">What would have been different; only when done.</param>
/// <param name="Failure">Why it failed; only then.</param>
internal sealed record ReplayView(
    string Id, string Workspace, ReplayStatus Status, string RulesVersion, string By, DateTimeOffset StartedAt, long Done, long All, ReplayReport? Report, string? Failure);

/// <summary>One replay while it runs, and after.</summary>
internal sealed class ReplayJob(ReplayView first, CancellationTokenSource cancel) : IProgress<(long Done, long All)>
{
    private ReplayView _view = first;

    public ReplayView View => Volatile.Read(ref _view);

    public bool IsRunning => View.Status == ReplayStatus.Running;

    /// <summary>One that has ended stays as it is.</summary>
    public void Stop()
    {
        try
        {
            cancel.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended a moment ago.
        }
    }

    public void Report((long Done, long All) value) => Change(view => view.Status == ReplayStatus.Running ? view with { Done = Math.Max(view.Done, value.Done), All = value.All } : view);

    /// <summary>Runs it to its end, whatever that is.</summary>
    public async Task RunAsync(Func<CancellationToken, Task<ReplayReport>> replay)
    {
        try
        {
            var report = await replay(cancel.Token);
            Change(view => view with { Status = ReplayStatus.Done, Report = report });
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            Change(view => view with { Status = ReplayStatus.Stopped });
        }
        catch (Exception failure)
        {
            // There is nobody to throw to: whoever asks for the job reads it.
            Change(view => view with { Status = ReplayStatus.Failed, Failure = failure.Message });
        }
        finally
        {
            cancel.Dispose();
        }
    }

    private void Change(Func<ReplayView, ReplayView> change)
    {
        for (var view = View; Interlocked.CompareExchange(ref _view, change(view), view) is var seen && seen != view;)
            view = seen;
    }
}
