using Claudia.Simulator.Client;
using Claudia.Simulator.Control;
using Claudia.Simulator.Tests.Fixtures;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Claudia.Simulator.Tests.Control;

public sealed class RevisionTests
{
    [Fact]
    public async Task Revision_WhileNothingChanges_StaysWhatItWas()
    {
        await using var workspace = await Workspace.StartAsync();
        var known = await RevisionAsync(workspace);
        await workspace.Sim.WorldAsync();
        await workspace.Sim.FaultsAsync();
        Assert.Equal(known, await RevisionAsync(workspace, known, waitMs: 20));
    }

    [Fact]
    public async Task Revision_AfterAnEffect_IsAnother() =>
        await ChangesAsync(workspace => workspace.Sim.StartAsync("hello"));

    [Fact]
    public async Task Revision_AfterADelivery_IsAnother()
    {
        await using var workspace = await Workspace.StartAsync();
        var release = new TaskCompletionSource();
        workspace.Receiver.Answer = (_, _) => release.Task;
        await workspace.Sim.PingAsync();
        var known = await RevisionAsync(workspace);
        release.SetResult();
        Assert.NotEqual(known, await RevisionAsync(workspace, known));
    }

    [Fact]
    public async Task Revision_AfterASwitch_IsAnother() =>
        await ChangesAsync(workspace => workspace.Sim.ConfigureAsync(new Reconfiguration { WorkflowOn = false }));

    [Fact]
    public async Task Revision_AfterAnotherToken_IsAnother() =>
        await ChangesAsync(workspace => workspace.Sim.SetTokenAdminAsync(Workspace.Ana));

    [Fact]
    public async Task Revision_AfterARemovedTeam_IsAnother() =>
        await ChangesAsync(workspace => workspace.Sim.DeleteTeamAsync(Workspace.Billing));

    [Fact]
    public async Task Revision_AfterANewFault_IsAnother() =>
        await ChangesAsync(workspace => workspace.Sim.AddFaultAsync(FaultAction.DropRequest, CallKind.Any));

    [Fact]
    public async Task Revision_AfterAStrike_IsAnother()
    {
        await using var workspace = await Workspace.StartAsync();
        await workspace.Sim.AddFaultAsync(FaultAction.StatusBeforeEffect, CallKind.Read);
        var known = await RevisionAsync(workspace);
        await workspace.GetAsync("/me");
        Assert.NotEqual(known, await RevisionAsync(workspace, known));
    }

    [Fact]
    public async Task WaitingRequest_WhenTheHostStops_IsBrokenOff()
    {
        using var stopping = new CancellationTokenSource();
        using var connection = new Connection();
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpRequestLifetimeFeature>(connection);
        var waiting = LongPolls.BreakOff(_ => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, connection.RequestAborted), stopping.Token)(context);
        Assert.False(waiting.IsCompleted);
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    /// <summary>Somebody who waits for another revision gets it by that act, not by the end of the wait.</summary>
    private static async Task ChangesAsync(Func<Workspace, Task> act)
    {
        await using var workspace = await Workspace.StartAsync();
        var known = await RevisionAsync(workspace);
        var waiting = RevisionAsync(workspace, known);
        await act(workspace);
        Assert.NotEqual(known, await waiting);
    }

    private static async Task<long> RevisionAsync(Workspace workspace, long known = -1, int waitMs = 20_000) =>
        (await workspace.GetAsync($"/_sim/revision?known={known}&wait_ms={waitMs}")).Body["number"]!.GetValue<long>();

    private sealed class Connection : IHttpRequestLifetimeFeature, IDisposable
    {
        private readonly CancellationTokenSource _aborted = new();

        public CancellationToken RequestAborted
        {
            get => _aborted.Token;
            set => throw new NotSupportedException();
        }

        public void Abort() => _aborted.Cancel();

        public void Dispose() => _aborted.Dispose();
    }
}
