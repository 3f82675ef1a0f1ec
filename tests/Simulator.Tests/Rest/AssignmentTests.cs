using System.Text.Json.Nodes;
using Claudia.Simulator.Tests.Fixtures;

namespace Claudia.Simulator.Tests.Rest;

public sealed class AssignmentTests
{
    [Fact]
    public async Task Assign_ToATeam_ClearsTheTeammateAndAnswersTheNewPartOnly()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        await workspace.AssignAsync(id, Workspace.Ana, type: "admin");
        var answer = await workspace.AssignAsync(id, Workspace.Level2);
        Assert.Equal(200, answer.Status);
        Assert.Equal(7000002, answer.Body["team_assignee_id"]!.GetValue<long>());
        Assert.Equal(0, answer.Body["admin_assignee_id"]!.GetValue<long>());
        Assert.Equal("assignment", answer.OnlyPart["part_type"]!.GetValue<string>());
        Assert.Equal("team", answer.OnlyPart["assigned_to"]!["type"]!.GetValue<string>());
        Assert.Equal(Workspace.Level2, answer.OnlyPart["assigned_to"]!["id"]!.GetValue<string>());
        Assert.NotNull(answer.OnlyPart["app_package_code"]);
    }

    [Fact]
    public async Task Assign_ToATeammate_LeavesTheTeam()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        var answer = await workspace.AssignAsync(id, Workspace.Ana, type: "admin");
        Assert.Equal(9000002, answer.Body["admin_assignee_id"]!.GetValue<long>());
        Assert.Equal(7000001, answer.Body["team_assignee_id"]!.GetValue<long>());
    }

    [Fact]
    public async Task Assign_WithTheTypeAdminAndATeamsId_AssignsTheTeam()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        var answer = await workspace.AssignAsync(id, Workspace.Level2, type: "admin");
        Assert.Equal(7000002, answer.Body["team_assignee_id"]!.GetValue<long>());
    }

    [Fact]
    public async Task Assign_ToZero_LeavesItToNobody()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        var answer = await workspace.AssignAsync(id, "0");
        Assert.Equal("nobody_admin", answer.OnlyPart["assigned_to"]!["type"]!.GetValue<string>());
        Assert.Null(answer.OnlyPart["assigned_to"]!["id"]);
        Assert.Equal(0, answer.Body["team_assignee_id"]!.GetValue<long>());
    }

    [Fact]
    public async Task Assign_ToTheSameTeamAgain_AddsAnotherPart()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        var first = await workspace.AssignAsync(id, Workspace.Level2);
        var second = await workspace.AssignAsync(id, Workspace.Level2);
        Assert.NotEqual(first.OnlyPart["id"]!.GetValue<string>(), second.OnlyPart["id"]!.GetValue<string>());
        Assert.Equal(2, (await workspace.Sim.ConversationAsync(id)).AssignmentsTo(Workspace.Level2).Count());
    }

    [Fact]
    public async Task Assign_AClosedConversation_ReopensIt()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        await workspace.ManageAsync(id, "close");
        var answer = await workspace.AssignAsync(id, Workspace.Level2);
        Assert.Equal("assign_and_reopen", answer.OnlyPart["part_type"]!.GetValue<string>());
        Assert.Equal("open", answer.Body["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task Assign_ASnoozedConversation_WakesIt()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        await workspace.PostAsync($"/conversations/{id}/parts",
            """{"message_type":"snoozed","admin_id":"9000001","snoozed_until":1900000000}""");
        var answer = await workspace.AssignAsync(id, Workspace.Level2);
        Assert.Equal("assign_and_unsnooze", answer.OnlyPart["part_type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("5550000", Workspace.Level2, 404, "not_found")]
    [InlineData(Workspace.Level2, Workspace.Level2, 404, "not_found")]
    [InlineData(Workspace.Carla, Workspace.Level2, 403, "action_forbidden")]
    [InlineData(Workspace.Claudia, "5550000", 404, "not_found")]
    public async Task Assign_ThatCannotBe_SaysSoAndChangesNothing(string admin, string assignee, int status, string code)
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        var before = (await workspace.Sim.LedgerAsync()).Count;
        var answer = await workspace.AssignAsync(id, assignee, admin);
        Assert.Equal((status, code), (answer.Status, answer.ErrorCode));
        Assert.Equal(before, (await workspace.Sim.LedgerAsync()).Count);
    }

    [Fact]
    public async Task Assign_AMissingConversation_HasTheSameBodyAsAMissingTeam()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        var conversation = await workspace.AssignAsync("215470000999999", Workspace.Level2);
        var team = await workspace.AssignAsync(id, "5550000");
        Assert.True(JsonNode.DeepEquals(conversation.Body["errors"], team.Body["errors"]));
    }

    [Fact]
    public async Task Assign_WithNumbersForIds_Works()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        var answer = await workspace.PostAsync($"/conversations/{id}/parts",
            """{"message_type":"assignment","type":"team","admin_id":9000001,"assignee_id":7000002}""");
        Assert.Equal(7000002, answer.Body["team_assignee_id"]!.GetValue<long>());
    }
}
