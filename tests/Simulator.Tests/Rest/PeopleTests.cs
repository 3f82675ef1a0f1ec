using Claudia.Simulator.Client;
using Claudia.Simulator.Tests.Fixtures;

namespace Claudia.Simulator.Tests.Rest;

public sealed class PeopleTests
{
    [Fact]
    public async Task Admins_AndTeams_AreTheDefaultWorld()
    {
        await using var workspace = await Workspace.StartAsync();
        var admins = (await workspace.GetAsync("/admins")).Body["admins"]!.AsArray();
        var teams = (await workspace.GetAsync("/teams")).Body["teams"]!.AsArray();
        Assert.Equal(["ClaudIA", "Ana Souza", "Bruno Lima", "Carla"], admins.Select(admin => admin!["name"]!.GetValue<string>()));
        Assert.Equal(["7000001", "7000002", "7000003"], teams.Select(team => team!["id"]!.GetValue<string>()));
        Assert.Equal([9000002, 9000003], teams[1]!["admin_ids"]!.AsArray().Select(id => id!.GetValue<long>()));
        Assert.False((await workspace.GetAsync("/admins/9000009")).Body["has_inbox_seat"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Unknown_AdminOrTeam_HasItsOwnCode()
    {
        await using var workspace = await Workspace.StartAsync();
        Assert.Equal("admin_not_found", (await workspace.GetAsync("/admins/1")).ErrorCode);
        Assert.Equal("team_not_found", (await workspace.GetAsync("/teams/1")).ErrorCode);
    }

    [Fact]
    public async Task Team_Deleted_IsGoneAndCannotBeAssigned()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        await workspace.Sim.DeleteTeamAsync(Workspace.Level2);
        Assert.Equal(404, (await workspace.GetAsync($"/teams/{Workspace.Level2}")).Status);
        var answer = await workspace.AssignAsync(id, Workspace.Level2);
        Assert.Equal((404, "not_found"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task Tags_AreListedMadeAndKeptByName()
    {
        await using var workspace = await Workspace.StartAsync();
        var made = await workspace.PostAsync("/tags", """{"name":"refund"}""");
        var again = await workspace.PostAsync("/tags", """{"name":"Refund"}""");
        Assert.Equal(made.Body["id"]!.GetValue<string>(), again.Body["id"]!.GetValue<string>());
        Assert.Contains("refund", (await workspace.GetAsync("/tags")).Body["data"]!.AsArray().Select(tag => tag!["name"]!.GetValue<string>()));
        Assert.Equal("parameter_invalid", (await workspace.PostAsync("/tags", "{}")).ErrorCode);
    }

    [Fact]
    public async Task RoundRobinTeam_NamesTeammatesInTurn()
    {
        await using var workspace = await Workspace.StartAsync();
        var team = new TeamChange(Workspace.Level2, "Level 2 (N2)", [Workspace.Ana, Workspace.Bruno, Workspace.Carla], "round_robin");
        await workspace.Sim.PutTeamAsync(team);
        var first = await workspace.AssignAsync(await workspace.StartConversationAsync(), Workspace.Level2);
        var second = await workspace.AssignAsync(await workspace.StartConversationAsync(), Workspace.Level2);
        Assert.Equal("admin", first.OnlyPart["assigned_to"]!["type"]!.GetValue<string>());
        Assert.Equal(Workspace.Ana, first.OnlyPart["assigned_to"]!["id"]!.GetValue<string>());
        Assert.Equal(9000003, second.Body["admin_assignee_id"]!.GetValue<long>());
        Assert.Equal(7000002, second.Body["team_assignee_id"]!.GetValue<long>());
        Assert.Equal(2, (await workspace.Sim.LedgerAsync()).Count(entry => entry.AssignsTeam(Workspace.Level2)));
    }
}
