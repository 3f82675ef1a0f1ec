using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

/// <summary>What does not fit between the settings and Intercom is named.</summary>
public sealed class ReadinessTests
{
    private const string Ana = "9000002";

    [Fact]
    public async Task Ready_AllFits_SaysSo()
    {
        await using var live = await LiveClaudia.StartAsync(new());
        var report = (await live.Http.GetAsync(Ready.Path)).IsOk().Json;
        Assert.Equal("ready", report.Text("status"));
        Assert.Equal([("cluster", "ready"), ("journal", "ready"), ("workspace:acme", "ready")], report["checks"]!.AsArray().Select(check => (check!.Text("name"), check!.Text("status"))));
        Assert.Equal("ready", (await live.Http.GetAsync("/health/live")).IsOk().Json.Text("status"));
    }

    [Fact]
    public async Task Ready_IntercomNotAskedYet_IsUnready()
    {
        var hold = 0;
        await using var live = await LiveClaudia.StartAsync(new()
        {
            Before = async intercom => hold = (await intercom.AddFaultAsync(new() { Action = FaultAction.HoldBeforeEffect, Path = "^/me" })).Id,
            Until = ready => ready.Status == 503,
        });
        await live.Intercom.WaitForStrikeAsync(hold);
        Assert.Equal(["Intercom has not been asked yet."], Ready.Findings(await live.Http.GetAsync(Ready.Path)));
        await live.Intercom.ReleaseFaultAsync(hold);
        await Ready.AgainAsync(live);
    }

    /// <summary>Messages are taken while Intercom can't be asked: no load balancer may remove the process for that.</summary>
    [Fact]
    public async Task Ready_IntercomAwayFromTheStartOn_IsDegradedAndTakesMessages()
    {
        await using var live = await Ready.NotAsync(intercom => intercom.GoAwayAsync(), "Intercom can't be asked: ");
        (await live.Http.WebhookAsync(Notifications.Created("83001", "Where is my parcel?").ToJsonString())).IsOk();
        (await live.Http.GetAsync(ClaudiaHttp.Of("83001"), ValidSettings.ViewerKey)).IsOk();
        await live.Intercom.ComeBackAsync();
        await Ready.AgainAsync(live);
    }

    /// <summary>She is herself: she answers what she can, and what she can't transfer waits for an operator.</summary>
    [Fact]
    public async Task LevelTwoTeam_Deleted_IsNamed()
    {
        await using var live = await Ready.NotAsync(
            intercom => intercom.DeleteTeamAsync(SimulatedIds.LevelTwoTeam), $"Destinations:level2 names team {SimulatedIds.LevelTwoTeam}, which does not exist.");
        await live.AnsweredAsync();
        await live.Intercom.PutTeamAsync(new(SimulatedIds.LevelTwoTeam, "Level 2 (N2)", [Ana]));
        await Ready.AgainAsync(live);
    }

    [Fact]
    public async Task OwnTeam_DoesNotExist_IsNamed()
    {
        await using var live = await Ready.NotAsync(
            _ => Task.CompletedTask, "TeamId names team 7009999, which does not exist.", settings => settings[ValidSettings.Of("TeamId")] = "7009999");
        Assert.Single(Ready.Findings(await live.Http.GetAsync(Ready.Path)));
    }

    [Fact]
    public async Task Region_IsAnother_IsNamed()
    {
        await using var live = await Ready.NotAsync(
            _ => Task.CompletedTask, "The workspace is hosted in US, but Region is eu.", settings => settings[ValidSettings.Of("Region")] = "eu");
        Assert.Single(Ready.Findings(await live.Http.GetAsync(Ready.Path)));
    }

    /// <summary>A set-up that has been right is checked again, too.</summary>
    [Fact]
    public async Task Token_RevokedWhileAllIsWell_IsNoticed()
    {
        await using var live = await LiveClaudia.StartAsync(new() { Change = settings => settings["Claudia:SetupPause"] = "00:00:00.01" });
        await live.Intercom.RevokeTokenAsync();
        var report = await live.UntilAsync(
            () => live.Http.GetAsync(Ready.Path), ready => Ready.Findings(ready).FirstOrDefault()?.StartsWith("Intercom does not accept the access token", StringComparison.Ordinal) == true);
        Assert.True(Ready.Is(report, 200, "degraded"), report.Text);
    }

    [Fact]
    public async Task Workspaces_OneOfTwoDoesNotFit_IsDegraded()
    {
        await using var live = await LiveClaudia.StartAsync(new()
        {
            Change = AddBeta,
            Until = ready => ready.Json["checks"]!.AsArray().Count(check => check!.Text("status") == "ready") == 3 && Ready.Findings(ready).All(finding => !finding.Contains("not been asked", StringComparison.Ordinal)),
        });
        var report = (await live.Http.GetAsync(Ready.Path)).IsOk().Json;
        Assert.Equal("degraded", report.Text("status"));
        Assert.Equal([("cluster", "ready"), ("journal", "ready"), ("workspace:acme", "ready"), ("workspace:beta", "unready")], report["checks"]!.AsArray().Select(check => (check!.Text("name"), check!.Text("status"))));
        await live.AnsweredAsync();
    }

    [Fact]
    public async Task Articles_NoSetting_IsDegraded()
    {
        await using var live = await LiveClaudia.StartAsync(new() { Change = settings => settings[ValidSettings.Of("Articles")] = null });
        var ready = (await live.Http.GetAsync(Ready.Path)).IsOk();
        Assert.Equal("degraded", ready.Json.Text("status"));
        Assert.Equal(["There is no setting Articles: every question goes to a person."], Ready.Findings(ready));
    }

    /// <summary>The file goes bad while she runs: the rules before stay in force, and whoever looks is told where it is wrong.</summary>
    [Fact]
    public async Task Rules_ThatGoBad_AreNamedAndThoseBeforeStayInForce()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("claudia-rules-").FullName, "rules.yaml");
        File.Copy(ValidSettings.Rules, file);
        await using var live = await LiveClaudia.StartAsync(new() { Change = settings => settings[ValidSettings.Of("Rules")] = file });
        await File.WriteAllTextAsync(file, "thresholds:\n  strikes: many");
        var ready = await live.UntilAsync(() => live.Http.GetAsync(Ready.Path), ready => ready.Json.Text("status") == "degraded");
        Assert.Equal([$"Rules: {file}:2:12: 'strikes' must be a whole number from 1 to 20. The rules before are still in force."], Ready.Findings(ready));
        await live.AnsweredAsync();
        File.Copy(ValidSettings.Rules, file, overwrite: true);
        await Ready.AgainAsync(live);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private static void AddBeta(Dictionary<string, string?> settings)
    {
        foreach (var (name, value) in settings.Where(it => it.Key.StartsWith("Claudia:Workspaces:acme:", StringComparison.Ordinal)).ToList())
            settings[name.Replace(":acme:", ":beta:", StringComparison.Ordinal)] = value;
        settings["Claudia:Workspaces:beta:AccessToken"] = "a-token-that-was-never-given";
    }
}
