using System.Text.Json.Nodes;
using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

/// <summary>Where Claudia is not known to act as herself, she does not act; and once that is mended, she does.</summary>
public sealed class SetupTests
{
    private const string Ana = "9000002";

    [Fact]
    public async Task Token_OfAnotherAdmin_NothingIsWrittenInTheirName()
    {
        await using var live = await Ready.NotAsync(intercom => intercom.SetTokenAdminAsync(Ana), $"The access token is that of admin {Ana}, but AdminId is {SimulatedIds.ClaudiaAdmin}.");
        var conversation = await NothingIsWrittenAsync(live, IsHeldBack);
        await live.Intercom.WaitForAsync(entry => entry.ConversationId == conversation && entry.Text == "Webhook Called Failed");

        await live.Intercom.SetTokenAdminAsync(SimulatedIds.ClaudiaAdmin);
        await Ready.AgainAsync(live);
        await live.QuietAsync(conversation, "withHuman");
        Assert.All(await live.DoneAsync(conversation), entry => Assert.Equal(SimulatedIds.ClaudiaAdmin, entry.AuthorId));
        Assert.Single(await live.DoneAsync(conversation), entry => entry.AssignsTeam(SimulatedIds.LevelTwoTeam));
        Assert.Single(await live.DoneAsync(conversation), entry => entry.Text?.Contains($"/{conversation}/1]", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Admin_WithoutASeat_NothingIsWritten()
    {
        await using var live = await Ready.NotAsync(
            intercom => intercom.SetTokenAdminAsync(SimulatedIds.AdminWithoutSeat),
            $"Admin {SimulatedIds.AdminWithoutSeat} has no inbox seat: give her one in Intercom, under Settings, Teammates.",
            settings => settings[ValidSettings.Of("AdminId")] = SimulatedIds.AdminWithoutSeat);
        await NothingIsWrittenAsync(live, IsHeldBack);
    }

    /// <summary>Webhooks of the other workspace are turned away; what the sweep finds there is not answered.</summary>
    [Fact]
    public async Task Workspace_IsAnother_NothingIsWritten()
    {
        Written written = null!;
        await using var live = await Ready.NotAsync(
            async intercom => written = await intercom.StartAsync("I want to talk to a human"),
            $"The access token is that of workspace {ValidSettings.Simulated.AppId}, but AppId is other123.",
            settings => settings[ValidSettings.Of("AppId")] = "other123");
        await live.UntilAsync(written.ConversationId, IsHeldBack);
        Assert.DoesNotContain(await live.Intercom.LedgerAsync(), entry => entry.Via == Via.Rest);
    }

    [Fact]
    public async Task Token_Revoked_NothingIsWrittenUntilItIsRestored()
    {
        await using var live = await Ready.NotAsync(intercom => intercom.RevokeTokenAsync(), "Intercom does not accept the access token: ");
        var conversation = await NothingIsWrittenAsync(live, it => it["state"]!["looking"]!["failures"]!.GetValue<int>() > 0);
        await live.Intercom.RestoreTokenAsync();
        await Ready.AgainAsync(live);
        await IsTransferredAsync(live, conversation);
    }

    [Fact]
    public async Task Intercom_Away_NothingIsWrittenUntilItIsBack()
    {
        await using var live = await Ready.NotAsync(intercom => intercom.GoAwayAsync(), "Intercom can't be asked: ");
        var conversation = await NothingIsWrittenAsync(live, it => it["state"]!["looking"]!["failures"]!.GetValue<int>() > 0);
        await live.Intercom.ComeBackAsync();
        await Ready.AgainAsync(live);
        await IsTransferredAsync(live, conversation);
    }
    private static bool IsHeldBack(JsonNode conversation) => conversation["state"]!["outbox"]!.AsArray().Any(entry => entry!["throttles"]!.GetValue<int>() > 0);

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
}
