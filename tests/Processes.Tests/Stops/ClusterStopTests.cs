using System.Diagnostics;
using Claudia.Fakes;
using Claudia.Processes.Tests.Fixtures;
using Claudia.Simulator.Client;

namespace Claudia.Processes.Tests.Stops;

public sealed class ClusterStopTests
{
    private static readonly TimeSpan AsContainersGive = TimeSpan.FromSeconds(30);

    [ClusterFact]
    public async Task Terminate_StorageIsGone_EndsInTimeAndLosesNothing()
    {
        await using var place = await ClusterPlace.MakeAsync();
        var intercom = place.Intercom;
        var setup = place.Setup("both");
        var stopped = (await place.StartAsync(setup))[0];
        await intercom.Sim.SendToAsync(stopped.Url);
        var held = await intercom.Sim.AddFaultAsync(FaultAction.HoldBeforeEffect, CallKind.Read);
        var conversation = (await intercom.Sim.StartAsync("I would like to talk to a person, please.")).ConversationId;
        await intercom.Sim.WaitForDeliveryAsync(it => it.Status == 200 && it.ConversationId == conversation, DotnetProgram.Patience);
        await intercom.Sim.WaitForStrikeAsync(held.Id, patience: DotnetProgram.Patience);

        await place.Postgres.StopAsync();
        var began = Stopwatch.GetTimestamp();
        await stopped.Program.TerminateAsync();
        var exitCode = await stopped.Program.EndAsync();
        var took = Stopwatch.GetElapsedTime(began);

        Assert.Equal(0, exitCode);
        Assert.True(took < AsContainersGive, $"it took {took.TotalSeconds:0.0} s");
        await intercom.Sim.ReleaseFaultAsync(held.Id);
        await place.Postgres.StartAgainAsync();
        var claudia = (await place.StartAsync(setup))[0];
        await Eventually.GetAsync("The transfer", () => Ends.OfAsync(claudia.Api, conversation), () => claudia.Program.Output);
        Once.Transferred(conversation, await intercom.Sim.LedgerOfAsync(conversation), await claudia.Api.TransfersAsync());
    }

    [ClusterFact]
    public async Task Terminate_ApiStillWaitsForItsFirstSilo_EndsWellWithoutAWord()
    {
        await using var place = await ClusterPlace.MakeAsync();
        await using var api = ClaudiaProcess.Launch(place.Setup("api"));
        await api.LineAsync(line => line.Contains("Could not find any gateway", StringComparison.Ordinal));

        await api.TerminateAsync();

        Assert.Equal(0, await api.EndAsync());
        Assert.Equal("", api.Errors);
    }
}
