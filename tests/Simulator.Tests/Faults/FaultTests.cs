using Claudia.Simulator.Client;
using Claudia.Simulator.Tests.Fixtures;

namespace Claudia.Simulator.Tests.Faults;

public sealed class FaultTests
{
    [Fact]
    public async Task DropRequest_BreaksAndNothingHappens()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        await workspace.Sim.AddFaultAsync(FaultAction.DropRequest, CallKind.Assign);
        await Assert.ThrowsAsync<HttpRequestException>(() => workspace.AssignAsync(id, Workspace.Level2));
        Assert.Equal(Workspace.ClaudiaTeam, (await workspace.Sim.ConversationAsync(id)).TeamId);
        Assert.Equal(200, (await workspace.AssignAsync(id, Workspace.Level2)).Status);
    }

    [Fact]
    public async Task DropAnswer_BreaksAndItHappens()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        await workspace.Sim.AddFaultAsync(FaultAction.DropAnswer, CallKind.Assign);
        await Assert.ThrowsAsync<HttpRequestException>(() => workspace.AssignAsync(id, Workspace.Level2));
        await workspace.Sim.WaitForAsync(entry => entry.AssignsTeam(Workspace.Level2));
        Assert.Equal(Workspace.Level2, (await workspace.Sim.ConversationAsync(id)).TeamId);
    }

    [Theory]
    [InlineData(FaultAction.StatusBeforeEffect, 503, false)]
    [InlineData(FaultAction.StatusAfterEffect, 504, true)]
    [InlineData(FaultAction.StatusAfterEffect, 408, true)]
    public async Task Status_IsAnsweredBeforeOrAfterTheEffect(FaultAction action, int status, bool happens)
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        await workspace.Sim.AddFaultAsync(new FaultRule { Action = action, Kind = CallKind.Note, Status = status });
        Assert.Equal(status, (await workspace.SayAsync(id, "note", "x")).Status);
        Assert.Equal(happens ? 1 : 0, (await workspace.Sim.ConversationAsync(id)).Notes.Count());
    }

    [Fact]
    public async Task TooManyRequests_TellsTheReset()
    {
        var clock = new FixedClock();
        await using var workspace = await Workspace.StartAsync(time: clock);
        await workspace.Sim.AddFaultAsync(new FaultRule { Action = FaultAction.TooManyRequests, ResetSeconds = 7 });
        var answer = await workspace.GetAsync("/me");
        Assert.Equal((429, "rate_limit_exceeded"), (answer.Status, answer.ErrorCode));
        Assert.Equal((clock.GetUtcNow().ToUnixTimeSeconds() + 7).ToString(System.Globalization.CultureInfo.InvariantCulture),
            answer.Headers["X-RateLimit-Reset"]);
    }

    [Fact]
    public async Task DelayBeforeEffect_HappensAndIsAnswered()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        await workspace.Sim.AddFaultAsync(new FaultRule { Action = FaultAction.DelayBeforeEffect, Kind = CallKind.Assign, DelayMs = 20 });
        Assert.Equal(200, (await workspace.AssignAsync(id, Workspace.Level2)).Status);
        Assert.Equal(Workspace.Level2, (await workspace.Sim.ConversationAsync(id)).TeamId);
    }

    [Fact]
    public async Task HoldBeforeEffect_WhenTheCallerGaveUp_StillHappens()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        var fault = await workspace.Sim.AddFaultAsync(FaultAction.HoldBeforeEffect, CallKind.Assign);
        using var patience = new CancellationTokenSource();
        var call = workspace.AssignAsync(id, Workspace.Level2, cancellation: patience.Token);
        await workspace.Sim.WaitForStrikeAsync(fault.Id);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await workspace.Sim.ReleaseFaultAsync(fault.Id);
        await workspace.Sim.WaitForAsync(entry => entry.AssignsTeam(Workspace.Level2));
    }

    [Fact]
    public async Task DelayAfterEffect_HappensFirst()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        await workspace.Sim.AddFaultAsync(new FaultRule { Action = FaultAction.DelayAfterEffect, Kind = CallKind.Assign, DelayMs = 150 });
        var call = workspace.AssignAsync(id, Workspace.Level2);
        await workspace.Sim.WaitForAsync(entry => entry.AssignsTeam(Workspace.Level2));
        Assert.Equal(200, (await call).Status);
    }

    [Fact]
    public async Task HoldBeforeEffect_WaitsForItsRelease()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        var fault = await workspace.Sim.AddFaultAsync(FaultAction.HoldBeforeEffect, CallKind.Assign);
        var call = workspace.AssignAsync(id, Workspace.Level2);
        await workspace.Sim.WaitForStrikeAsync(fault.Id);
        Assert.Equal(Workspace.ClaudiaTeam, (await workspace.Sim.ConversationAsync(id)).TeamId);
        await workspace.Sim.ReleaseFaultAsync(fault.Id);
        Assert.Equal(200, (await call).Status);
    }

    [Fact]
    public async Task StaleRead_ShowsTheConversationBeforeTheLastWrite()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        await workspace.SayAsync(id, "note", "before");
        await workspace.AssignAsync(id, Workspace.Level2);
        await workspace.Sim.AddFaultAsync(FaultAction.StaleRead, CallKind.Read);
        var stale = await workspace.GetAsync($"/conversations/{id}");
        var fresh = await workspace.GetAsync($"/conversations/{id}");
        Assert.Equal(7000001, stale.Body["team_assignee_id"]!.GetValue<long>());
        Assert.Equal("note", stale.Parts[^1]!["part_type"]!.GetValue<string>());
        Assert.Equal(7000002, fresh.Body["team_assignee_id"]!.GetValue<long>());
    }

    [Fact]
    public async Task Rule_WithAfterCountAndPath_StrikesWhatItSays()
    {
        await using var workspace = await Workspace.StartAsync();
        var first = await workspace.StartConversationAsync();
        var second = await workspace.StartConversationAsync();
        await workspace.Sim.AddFaultAsync(new FaultRule
        {
            Action = FaultAction.StatusBeforeEffect,
            Path = $"^/conversations/{second}$",
            Method = "get",
            After = 1,
            Count = 2,
        });
        Assert.Equal(200, (await workspace.GetAsync($"/conversations/{first}")).Status);
        var statuses = new List<int>();
        for (var call = 0; call < 5; call++)
            statuses.Add((await workspace.GetAsync($"/conversations/{second}")).Status);
        Assert.Equal([200, 500, 500, 200, 200], statuses);
        var state = Assert.Single(await workspace.Sim.FaultsAsync());
        Assert.Equal((3, 2), (state.Matched, state.Struck));
    }

    [Fact]
    public async Task Faults_ClearedOrRemoved_StrikeNoMore()
    {
        await using var workspace = await Workspace.StartAsync();
        var fault = await workspace.Sim.AddFaultAsync(new FaultRule { Action = FaultAction.StatusBeforeEffect, Count = 0 });
        Assert.Equal(500, (await workspace.GetAsync("/me")).Status);
        await workspace.Sim.RemoveFaultAsync(fault.Id);
        Assert.Equal(200, (await workspace.GetAsync("/me")).Status);
        await workspace.Sim.AddFaultAsync(new FaultRule { Action = FaultAction.StatusBeforeEffect, Count = 0 });
        await workspace.Sim.ClearFaultsAsync();
        Assert.Equal(200, (await workspace.GetAsync("/me")).Status);
    }

    [Fact]
    public async Task Fault_ThatMakesNoSense_IsRefused()
    {
        await using var workspace = await Workspace.StartAsync();
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() =>
            workspace.Sim.AddFaultAsync(new FaultRule { Action = FaultAction.DropAnswer, Path = "(" }));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, refused.StatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() =>
            workspace.Sim.AddFaultAsync(new FaultRule { Action = FaultAction.StatusAfterEffect, Status = 200 }));
    }
}
