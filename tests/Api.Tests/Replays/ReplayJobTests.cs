using Claudia.Engine;
using Claudia.Rulebooks;

namespace Claudia.Api.Tests;

public sealed class ReplayJobTests
{
    // The job disposes of its source when it ends.
#pragma warning disable CA2000
    private static ReplayJob Job() => new(new("1", "acme", ReplayStatus.Running, "r2", "ana", DateTimeOffset.UnixEpoch, 0, 0, null, null), new CancellationTokenSource());
#pragma warning restore CA2000

    [Fact]
    public async Task Run_ThatFails_SaysWhy()
    {
        var job = Job();
        await job.RunAsync(_ => throw new IOException("the disk is gone"));

        Assert.Equal((ReplayStatus.Failed, "the disk is gone"), (job.View.Status, job.View.Failure));
    }

    [Fact]
    public async Task Run_ThatIsStopped_IsStopped()
    {
        var job = Job();
        var running = job.RunAsync(async token =>
        {
            await new TaskCompletionSource().Task.WaitAsync(token);
            throw new System.Diagnostics.UnreachableException();
        });
        Assert.True(job.IsRunning);
        job.Stop();
        await running;

        Assert.Equal(ReplayStatus.Stopped, job.View.Status);
    }

    [Fact]
    public async Task Progress_ReportedOutOfOrderOrTooLate_NeverGoesBack()
    {
        var job = Job();
        job.Report((400, 1000));
        job.Report((200, 1000));
        Assert.Equal((400, 1000), (job.View.Done, job.View.All));
        await job.RunAsync(_ => Task.FromResult(new ReplayReport("r2", 1, 1, 0, default, default, [])));
        job.Report((600, 1000));

        Assert.Equal((400, ReplayStatus.Done), (job.View.Done, job.View.Status));
    }
}
