using Claudia.Engine;
using Claudia.Fakes;
using Claudia.Processes.Tests.Fixtures;
using Claudia.Simulator.Client;

namespace Claudia.Processes.Tests.Stops;

public sealed class GracefulStopTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claudia-processes-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Terminate_CallUnderWay_WaitsForItsOutcomeAndEndsWell()
    {
        await using var intercom = await Intercom.StartAsync();
        await using var stopped = await ClaudiaProcess.StartAsync(new(_folder.FullName, intercom.Url));
        await intercom.Sim.SendToAsync(stopped.Url);
        var held = await intercom.Sim.AddFaultAsync(FaultAction.HoldBeforeEffect, CallKind.Assign);
        var conversation = (await intercom.Sim.StartAsync("I would like to talk to a person, please.")).ConversationId;
        await intercom.Sim.WaitForStrikeAsync(held.Id, patience: DotnetProgram.Patience);

        await stopped.Program.TerminateAsync();
        await stopped.Program.LineAsync(line => line.Contains("Application is shutting down", StringComparison.Ordinal));
        Assert.True(await stopped.Program.GoesOnForAsync(TimeSpan.FromSeconds(3)), "it did not wait for the call");
        await intercom.Sim.ReleaseFaultAsync(held.Id);
        var exitCode = await stopped.Program.EndAsync();

        Assert.Equal(0, exitCode);
        await using var claudia = await ClaudiaProcess.StartAsync(new(_folder.FullName, intercom.Url));
        var transfers = await claudia.Api.TransfersAsync();
        Assert.Equal("answered at attempt 1", Assert.Single(transfers).Transfer.Detail);
        Once.Transferred(conversation, await intercom.Sim.LedgerOfAsync(conversation), transfers);
    }
}
