using Claudia.Simulator.Client;
using Claudia.Simulator.Tests.Fixtures;

namespace Claudia.Simulator.Tests.Rest;

public sealed class TicketTests
{
    [Fact]
    public async Task Ticket_AssignedByPut_NamesTheTeamAsANumber()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await TicketAsync(workspace);
        var answer = await PutAsync(workspace, id, """{"admin_id":9000001,"assignee_id":"7000002"}""");
        Assert.Equal(200, answer.Status);
        Assert.Equal(7000002, answer.Body["team_assignee_id"]!.GetValue<long>());
        Assert.Equal(0, answer.Body["admin_assignee_id"]!.GetValue<long>());
        var part = answer.Body["ticket_parts"]!["ticket_parts"]!.AsArray()[^1]!;
        Assert.Equal("assignment", part["part_type"]!.GetValue<string>());
        Assert.Equal(Workspace.Level2, part["assigned_to"]!["id"]!.GetValue<string>());
        Assert.Null(part["body"]);
    }

    [Fact]
    public async Task Ticket_BelowVersion216_HasStringsForAssignees()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await TicketAsync(workspace);
        var answer = await workspace.SendAsync(HttpMethod.Get, $"/tickets/{id}", null, "2.14");
        Assert.Equal("7000001", answer.Body["team_assignee_id"]!.GetValue<string>());
        Assert.Equal("0", answer.Body["admin_assignee_id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"admin_id":9000001,"assignee_id":"5550000"}""", 404, "assignee_not_found")]
    [InlineData("""{"admin_id":5550000,"assignee_id":"7000002"}""", 404, "assignee_not_found")]
    [InlineData("""{"admin_id":9000009,"assignee_id":"7000002"}""", 403, "action_forbidden")]
    [InlineData("""{"admin_id":9000001,"ticket_state_id":"1"}""", 400, "ticket_state_id_invalid")]
    public async Task Ticket_ThatCannotBeChanged_StaysAsItWas(string body, int status, string code)
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await TicketAsync(workspace);
        var answer = await PutAsync(workspace, id, body);
        Assert.Equal((status, code), (answer.Status, answer.ErrorCode));
        Assert.Equal(Workspace.ClaudiaTeam, (await workspace.Sim.ConversationAsync(id)).TeamId);
    }

    [Fact]
    public async Task Ticket_StateAttributesAndOpenness_AreChanged()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await TicketAsync(workspace);
        var answer = await PutAsync(workspace, id,
            """{"ticket_state_id":"3000002","open":false,"ticket_attributes":{"_default_title_":"Other"}}""");
        Assert.Equal("in_progress", answer.Body["ticket_state"]!["category"]!.GetValue<string>());
        Assert.Equal("Other", answer.Body["ticket_attributes"]!["_default_title_"]!.GetValue<string>());
        Assert.False(answer.Body["open"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Reply_ToATicket_AnswersATicketPart()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await TicketAsync(workspace);
        var answer = await workspace.PostAsync($"/tickets/{id}/reply",
            """{"message_type":"note","type":"admin","admin_id":"9000001","body":"look"}""");
        Assert.Equal("ticket_part", answer.Body["type"]!.GetValue<string>());
        Assert.Equal("note", answer.Body["part_type"]!.GetValue<string>());
        Assert.Equal("look", Assert.Single((await workspace.Sim.ConversationAsync(id)).Notes).Text);
    }

    [Fact]
    public async Task Create_WithAnAssignment_GoesToThatTeam()
    {
        await using var workspace = await Workspace.StartAsync();
        var answer = await workspace.PostAsync("/tickets",
            $$$"""{"ticket_type_id":"2000001","contacts":[{"id":"{{{Workspace.Maria}}}"}],"ticket_attributes":{"_default_title_":"T"},"assignment":{"team_assignee_id":"7000003"}}""");
        Assert.Equal(200, answer.Status);
        Assert.Equal(7000003, answer.Body["team_assignee_id"]!.GetValue<long>());
        Assert.Equal("1", answer.Body["ticket_id"]!.GetValue<string>());
    }

    [Fact]
    public async Task CustomersReply_ToABackOfficeTicket_IsAMismatch()
    {
        await using var workspace = await Workspace.StartAsync();
        var made = await workspace.PostAsync("/tickets",
            $$"""{"ticket_type_id":"2000002","contacts":[{"email":"maria.oliveira@example.com"}]}""");
        var answer = await workspace.PostAsync($"/tickets/{made.Body["id"]!.GetValue<string>()}/reply",
            $$"""{"message_type":"comment","type":"user","intercom_user_id":"{{Workspace.Maria}}","body":"hi"}""");
        Assert.Equal((400, "parameter_mismatch"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task Convert_KeepsTheIdAndBecomesATicket()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        var answer = await workspace.PostAsync($"/conversations/{id}/convert", """{"ticket_type_id":"2000001"}""");
        Assert.Equal(("ticket", id), (answer.Body["type"]!.GetValue<string>(), answer.Body["id"]!.GetValue<string>()));
        Assert.Equal(200, (await workspace.GetAsync($"/tickets/{id}")).Status);
        Assert.NotNull((await workspace.GetAsync($"/conversations/{id}")).Body["ticket"]);
        Assert.Equal(400, (await workspace.PostAsync($"/conversations/{id}/convert", """{"ticket_type_id":"2000002"}""")).Status);
    }

    [Fact]
    public async Task Search_OfTickets_FindsTicketsOnly()
    {
        await using var workspace = await Workspace.StartAsync();
        await workspace.StartConversationAsync();
        var id = await TicketAsync(workspace);
        var answer = await workspace.PostAsync("/tickets/search",
            """{"query":{"field":"team_assignee_id","operator":"=","value":"7000001"}}""");
        Assert.Equal(id, Assert.Single(answer.Body["tickets"]!.AsArray())!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Tag_OnATicket_HasItsOwnMissingCode()
    {
        await using var workspace = await Workspace.StartAsync();
        var answer = await workspace.PostAsync("/tickets/1/tags", """{"id":"5000001","admin_id":"9000001"}""");
        Assert.Equal((404, "ticket_not_found"), (answer.Status, answer.ErrorCode));
        var id = await TicketAsync(workspace);
        Assert.Equal(200, (await workspace.PostAsync($"/tickets/{id}/tags", """{"id":"5000001","admin_id":"9000001"}""")).Status);
    }

    private static async Task<string> TicketAsync(Workspace workspace)
    {
        var written = await workspace.Sim.StartTicketAsync(new NewConversation { Subject = "Broken", Text = "It does not start." });
        return written.ConversationId;
    }

    private static Task<Answered> PutAsync(Workspace workspace, string id, string body) =>
        workspace.SendAsync(HttpMethod.Put, $"/tickets/{id}", body);
}
