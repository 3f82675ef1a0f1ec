using System.Text.Json.Nodes;
using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

/// <summary>What does not fit between the settings and Intercom is named, and where Claudia is not known to act as herself, she does not act.</summary>
public sealed class ReadinessTests
{
    private const string Ana = "9000002";

    [Fact]
    public async Task Ready_AllFits_SaysSo()
    {
        await using var live = await LiveClaudia.StartAsync(new());
        var report = (await live.Http.GetAsync("/health/ready")).IsOk().Json;
        Assert.Equal("ready", report.Text("status"));
        Assert.Equal([("journal", "ready"), ("workspace:acme", "ready")], report["checks"]!.AsArray().Select(check => (check!.Text("name"), check!.Text("status"))));
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
        Assert.Equal(["Intercom has not been asked yet."], Findings(await live.Http.GetAsync("/health/ready")));
        await live.Intercom.ReleaseFaultAsync(hold);
        await ReadyAsync(live);
    }

    [Fact]
    public async Task Token_OfAnotherAdmin_NothingIsWrittenInTheirName()
    {
        await using var live = await UnreadyAsync(intercom => intercom.SetTokenAdminAsync(Ana), $"The access token is that of admin {Ana}, but AdminId is {SimulatedIds.ClaudiaAdmin}.");
        var conversation = await NothingIsWrittenAsync(live, it => it["needsAttention"]!.GetValue<bool>());

        await live.Intercom.SetTokenAdminAsync(SimulatedIds.ClaudiaAdmin);
        await ReadyAsync(live);
        (await live.Http.AskAsync(conversation, "retry")).IsOk();
        await live.QuietAsync(conversation, "withHuman");
        Assert.All(await live.DoneAsync(conversation), entry => Assert.Equal(SimulatedIds.ClaudiaAdmin, entry.AuthorId));
        Assert.Single(await live.DoneAsync(conversation), entry => entry.AssignsTeam(SimulatedIds.LevelTwoTeam));
    }

    [Fact]
    public async Task Admin_WithoutASeat_NothingIsWritten()
    {
        await using var live = await UnreadyAsync(
            intercom => intercom.SetTokenAdminAsync(SimulatedIds.AdminWithoutSeat),
            $"Admin {SimulatedIds.AdminWithoutSeat} has no inbox seat: give her one in Intercom, under Settings, Teammates.",
            settings => settings[ValidSettings.Of("AdminId")] = SimulatedIds.AdminWithoutSeat);
        await NothingIsWrittenAsync(live, it => it["needsAttention"]!.GetValue<bool>());
    }

    /// <summary>Webhooks of the other workspace are turned away; what the sweep finds there is not answered.</summary>
    [Fact]
    public async Task Workspace_IsAnother_NothingIsWritten()
    {
        Written written = null!;
        await using var live = await UnreadyAsync(
            async intercom => written = await intercom.StartAsync("I want to talk to a human"),
            $"The access token is that of workspace {ValidSettings.Simulated.AppId}, but AppId is other123.",
            settings => settings[ValidSettings.Of("AppId")] = "other123");
        await live.UntilAsync(written.ConversationId, it => it["needsAttention"]!.GetValue<bool>());
        Assert.DoesNotContain(await live.Intercom.LedgerAsync(), entry => entry.Via == Via.Rest);
    }

    [Fact]
    public async Task Token_Revoked_NothingIsWrittenUntilItIsRestored()
    {
        await using var live = await UnreadyAsync(intercom => intercom.RevokeTokenAsync(), "Intercom does not accept the access token: ");
        var conversation = await NothingIsWrittenAsync(live, it => it["state"]!["looking"]!["failures"]!.GetValue<int>() > 0);
        await live.Intercom.RestoreTokenAsync();
        await ReadyAsync(live);
        await IsTransferredAsync(live, conversation);
    }

    [Fact]
    public async Task Intercom_Away_NothingIsWrittenUntilItIsBack()
    {
        await using var live = await UnreadyAsync(intercom => intercom.GoAwayAsync(), "Intercom can't be asked: ");
        var conversation = await NothingIsWrittenAsync(live, it => it["state"]!["looking"]!["failures"]!.GetValue<int>() > 0);
        await live.Intercom.ComeBackAsync();
        await ReadyAsync(live);
        await IsTransferredAsync(live, conversation);
    }

    /// <summary>She is herself: she answers what she can, and what she can't transfer waits for an operator.</summary>
    [Fact]
    public async Task LevelTwoTeam_Deleted_IsNamed()
    {
        await using var live = await UnreadyAsync(
            intercom => intercom.DeleteTeamAsync(SimulatedIds.LevelTwoTeam), $"A destination of the rules names team {SimulatedIds.LevelTwoTeam}, which does not exist.");
        await live.AnsweredAsync();
        await live.Intercom.PutTeamAsync(new(SimulatedIds.LevelTwoTeam, "Level 2 (N2)", [Ana]));
        await ReadyAsync(live);
    }

    [Fact]
    public async Task OwnTeam_DoesNotExist_IsNamed()
    {
        await using var live = await UnreadyAsync(
            _ => Task.CompletedTask, "TeamId names team 7009999, which does not exist.", settings => settings[ValidSettings.Of("TeamId")] = "7009999");
        Assert.Single(Findings(await live.Http.GetAsync("/health/ready")));
    }

    [Fact]
    public async Task Region_IsAnother_IsNamed()
    {
        await using var live = await UnreadyAsync(
            _ => Task.CompletedTask, "The workspace is hosted in US, but Region is eu.", settings => settings[ValidSettings.Of("Region")] = "eu");
        Assert.Single(Findings(await live.Http.GetAsync("/health/ready")));
    }

    /// <summary>A set-up that has been right is checked again, too.</summary>
    [Fact]
    public async Task Token_RevokedWhileAllIsWell_IsNoticed()
    {
        await using var live = await LiveClaudia.StartAsync(new() { Change = settings => settings["Claudia:SetupPause"] = "00:00:00.01" });
        await live.Intercom.RevokeTokenAsync();
        var report = await live.UntilAsync(() => live.Http.GetAsync("/health/ready"), ready => ready.Status == 503);
        Assert.StartsWith("Intercom does not accept the access token", Assert.Single(Findings(report)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workspaces_OneOfTwoDoesNotFit_IsDegraded()
    {
        await using var live = await LiveClaudia.StartAsync(new()
        {
            Change = AddBeta,
            Until = ready => ready.Json["checks"]!.AsArray().Count(check => check!.Text("status") == "ready") == 2 && Findings(ready).All(finding => !finding.Contains("not been asked", StringComparison.Ordinal)),
        });
        var report = (await live.Http.GetAsync("/health/ready")).IsOk().Json;
        Assert.Equal("degraded", report.Text("status"));
        Assert.Equal([("journal", "ready"), ("workspace:acme", "ready"), ("workspace:beta", "unready")], report["checks"]!.AsArray().Select(check => (check!.Text("name"), check!.Text("status"))));
        await live.AnsweredAsync();
    }

    [Fact]
    public async Task Articles_NoSetting_IsDegraded()
    {
        await using var live = await LiveClaudia.StartAsync(new() { Change = settings => settings[ValidSettings.Of("Articles")] = null });
        var ready = (await live.Http.GetAsync("/health/ready")).IsOk();
        Assert.Equal("degraded", ready.Json.Text("status"));
        Assert.Equal(["There is no setting Articles: every question goes to a person."], Findings(ready));
    }

    private static void AddBeta(Dictionary<string, string?> settings)
    {
        foreach (var (name, value) in settings.Where(it => it.Key.StartsWith("Claudia:Workspaces:acme:", StringComparison.Ordinal)).ToList())
            settings[name.Replace(":acme:", ":beta:", StringComparison.Ordinal)] = value;
        settings["Claudia:Workspaces:beta:AccessToken"] = "a-token-that-was-never-given";
    }

    /// <summary>Claudia with a set-up that does not fit, once that has been found.</summary>
    private static async Task<LiveClaudia> UnreadyAsync(Func<SimulatorClient, Task> before, string finding, Action<Dictionary<string, string?>>? change = null) =>
        await LiveClaudia.StartAsync(new()
        {
            Before = before,
            Change = settings =>
            {
                settings["Claudia:SetupPause"] = "00:00:00.05";
                change?.Invoke(settings);
            },
            Until = ready => ready.Status == 503 && ready.Json.Text("status") == "unready" && Findings(ready).Any(it => it.StartsWith(finding, StringComparison.Ordinal)),
        });

    private static async Task ReadyAsync(LiveClaudia live) => await live.UntilAsync(() => live.Http.GetAsync("/health/ready"), ready => ready.Status == 200);

    /// <summary>A customer asks for a person; Claudia gets as far as she may.</summary>
    private static async Task<string> NothingIsWrittenAsync(LiveClaudia live, Func<JsonNode, bool> gotSoFar)
    {
        var written = await live.Intercom.StartAsync("I want to talk to a human");
        await live.UntilAsync(written.ConversationId, gotSoFar);
        Assert.DoesNotContain(await live.Intercom.LedgerAsync(), entry => entry.Via == Via.Rest);
        return written.ConversationId;
    }

    private static async Task IsTransferredAsync(LiveClaudia live, string conversation)
    {
        await live.Intercom.WaitForAsync(entry => entry.ConversationId == conversation && entry.AssignsTeam(SimulatedIds.LevelTwoTeam));
        await live.QuietAsync(conversation, "withHuman");
        Assert.Equal([EffectKind.Note, EffectKind.Comment, EffectKind.Assignment], (await live.DoneAsync(conversation)).Select(entry => entry.Kind));
    }

    private static IEnumerable<string> Findings(Answer ready) =>
        ready.Json["checks"]!.AsArray().SelectMany(check => check!["findings"]!.AsArray()).Select(finding => finding!.GetValue<string>());
}
