using Claudia.Simulator;

namespace Claudia.Intercom.Tests;

public sealed class SetupCheckTests
{
    [Fact]
    public Task Right_FindsNothing() => FindsAsync([], "");

    [Fact]
    public Task TokenOfAnotherAdmin_IsNamed() => FindsAsync(
        [FindingKind.WrongAdmin], $"The access token is that of admin {SimulatedIntercom.Ana}, but AdminId is {SimulatedIntercom.Claudia}.",
        prepare: intercom => intercom.Sim.SetTokenAdminAsync(SimulatedIntercom.Ana));

    [Fact]
    public Task AdminWithoutASeat_IsNamed() => FindsAsync(
        [FindingKind.NoInboxSeat], $"Admin {SimulatedIntercom.WithoutSeat} has no inbox seat",
        settings: it => it with { AdminId = SimulatedIntercom.WithoutSeat },
        prepare: intercom => intercom.Sim.SetTokenAdminAsync(SimulatedIntercom.WithoutSeat));

    [Fact]
    public Task AnotherAdminWithoutASeat_IsBoth() => FindsAsync(
        [FindingKind.WrongAdmin, FindingKind.NoInboxSeat], "",
        prepare: intercom => intercom.Sim.SetTokenAdminAsync(SimulatedIntercom.WithoutSeat));

    [Fact]
    public Task AnotherWorkspace_IsNamed() => FindsAsync(
        [FindingKind.WrongApp], $"The access token is that of workspace {SimulatedIntercom.App}, but AppId is of_a_sister.",
        settings: it => it with { AppId = "of_a_sister" });

    [Fact]
    public Task AnotherRegion_IsNamed() => FindsAsync(
        [FindingKind.WrongRegion], "The workspace is hosted in AU, but Region is us.", options: it => it with { Region = "AU" });

    /// <summary>Beside an address of its own a workspace needs no region.</summary>
    [Fact]
    public Task NoRegionGiven_IsNotCompared() => FindsAsync([], "", options: it => it with { Region = "AU" }, settings: it => it with { Region = "" });

    [Fact]
    public Task ClaudiasTeamDeleted_IsNamed() => FindsAsync(
        [FindingKind.NoTeam], $"TeamId names team {SimulatedIntercom.ClaudiasTeam}, which does not exist.",
        prepare: intercom => intercom.Sim.DeleteTeamAsync(SimulatedIntercom.ClaudiasTeam));

    [Fact]
    public Task LevelTwoDeleted_IsNamed() => FindsAsync(
        [FindingKind.NoLevelTwoTeam], $"Destinations:level2 names team {SimulatedIntercom.LevelTwo}, which does not exist.",
        prepare: intercom => intercom.Sim.DeleteTeamAsync(SimulatedIntercom.LevelTwo));

    [Fact]
    public Task WrongToken_IsNamed() => FindsAsync(
        [FindingKind.TokenRefused], "Intercom does not accept the access token: unauthorized", settings: it => it with { AccessToken = "of-somebody-else" });

    [Fact]
    public Task RevokedToken_IsNamed() => FindsAsync(
        [FindingKind.TokenRefused], "token_revoked", prepare: intercom => intercom.Sim.RevokeTokenAsync());

    [Fact]
    public Task Away_IsNotReachable() => FindsAsync(
        [FindingKind.NotReachable], "Intercom can't be asked", prepare: intercom => intercom.Sim.GoAwayAsync());

    [Fact]
    public Task UnknownVersion_IsNotTakenForAWrongToken() => FindsAsync(
        [FindingKind.NotReachable], "intercom_version_invalid", settings: it => it with { ApiVersion = "9.9" });

    [Fact]
    public async Task TeamsThatCannotBeAskedFor_AreNoMissingTeams()
    {
        await using var stub = await StubIntercom.StartAsync((arrived, context) => AnswerAsync(context, arrived.Path == "/me" ? 200 : 403, arrived.Path == "/me" ? "me" : "403"));

        var findings = await SetupCheck.RunAsync(stub.Client(), new Dictionary<string, string> { ["level2"] = Fixture.LevelTwo }, default);

        Assert.Equal([FindingKind.TokenRefused, FindingKind.TokenRefused], findings.Select(finding => finding.Kind));
    }

    [Fact]
    public async Task SameDestinationTwice_IsAskedOnce()
    {
        await using var recorded = await RecordedIntercom.StartAsync();

        await SetupCheck.RunAsync(recorded.Client(), new Dictionary<string, string> { ["level2"] = Fixture.LevelTwo, ["billing"] = Fixture.LevelTwo }, default);

        Assert.Single(recorded.All, call => call.Path == $"/teams/{Fixture.LevelTwo}");
    }

    private static async Task AnswerAsync(Microsoft.AspNetCore.Http.HttpContext context, int status, string answer)
    {
        context.Response.StatusCode = status;
        await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, RecordedIntercom.Read(answer));
    }

    private static async Task FindsAsync(
        FindingKind[] kinds, string words, Func<SimulatorOptions, SimulatorOptions>? options = null,
        Func<WorkspaceSettings, WorkspaceSettings>? settings = null, Func<SimulatedIntercom, Task>? prepare = null)
    {
        await using var intercom = await SimulatedIntercom.StartAsync(options, settings, new HurriedClock(new Fakes.FakeClock()));
        if (prepare is not null)
            await prepare(intercom);

        var findings = await SetupCheck.RunAsync(intercom.Client, new Dictionary<string, string> { ["level2"] = SimulatedIntercom.LevelTwo }, default);

        Assert.Equal(kinds, findings.Select(finding => finding.Kind));
        Assert.All(findings.Take(1), finding => Assert.Contains(words, finding.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(findings, finding => finding.Text.Contains(intercom.Settings.AccessToken, StringComparison.Ordinal));
        Assert.Equal(0, await intercom.WritesAsync());
    }
}
