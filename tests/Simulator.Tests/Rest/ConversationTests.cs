using Claudia.Simulator.Client;
using Claudia.Simulator.Tests.Fixtures;

namespace Claudia.Simulator.Tests.Rest;

public sealed class ConversationTests
{
    [Fact]
    public async Task Ids_AreBeyondInt32AndStrings()
    {
        await using var workspace = await Workspace.StartAsync();
        var written = await workspace.Sim.StartAsync("one");
        var ticket = await workspace.Sim.StartTicketAsync(new NewConversation { Text = "two", Subject = "A ticket" });
        Assert.Equal("215470000000001", written.ConversationId);
        Assert.Equal("215470000000002", ticket.ConversationId);
    }

    [Fact]
    public async Task Get_FirstMessage_IsTheSourceAndNotAPart()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync("a < b & c");
        var html = await workspace.GetAsync($"/conversations/{id}");
        var plain = await workspace.GetAsync($"/conversations/{id}?display_as=plaintext");
        Assert.Equal("<p>a &lt; b &amp; c</p>", html.Body["source"]!["body"]!.GetValue<string>());
        Assert.Equal("a < b & c", plain.Body["source"]!["body"]!.GetValue<string>());
        Assert.DoesNotContain(html.Parts, part => part!["part_type"]!.GetValue<string>() == "comment");
        Assert.Equal("conversation", html.Body["source"]!["type"]!.GetValue<string>());
        Assert.Equal("messenger", html.Body["channel"]!["current"]!.GetValue<string>());
    }

    [Fact]
    public async Task Create_ByAContact_AnswersTheMessageWithItsConversation()
    {
        await using var workspace = await Workspace.StartAsync();
        var answer = await workspace.PostAsync("/conversations",
            $$"""{"from":{"type":"user","id":"{{Workspace.Maria}}"},"body":"Olá"}""");
        Assert.Equal("user_message", answer.Body["type"]!.GetValue<string>());
        var view = await workspace.Sim.ConversationAsync(answer.Body["conversation_id"]!.GetValue<string>());
        Assert.Equal(("Olá", Workspace.ClaudiaTeam), (view.Text, view.TeamId));
        var unknown = await workspace.PostAsync("/conversations", """{"from":{"type":"user","id":"x"},"body":"Olá"}""");
        Assert.Equal((404, "not_found"), (unknown.Status, unknown.ErrorCode));
    }

    [Fact]
    public async Task Reply_OfATeammate_AnswersTheNewPartOnly()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        await workspace.SayAsync(id, "comment", "<p>First</p>");
        var answer = await workspace.SayAsync(id, "comment", "Second");
        Assert.Equal("<p>Second</p>", answer.OnlyPart["body"]!.GetValue<string>());
        Assert.Equal("comment", answer.OnlyPart["part_type"]!.GetValue<string>());
        Assert.Equal(Workspace.Claudia, answer.OnlyPart["author"]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Note_OnAClosedConversation_LeavesItClosed()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        await workspace.ManageAsync(id, "close");
        var answer = await workspace.SayAsync(id, "note", "internal");
        Assert.Equal("closed", answer.Body["state"]!.GetValue<string>());
        Assert.Equal("internal", Assert.Single((await workspace.Sim.ConversationAsync(id)).Notes).Text);
    }

    [Fact]
    public async Task CustomersReply_ToAClosedConversation_IsAnOpenWithABody()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        await workspace.ManageAsync(id, "close");
        var answer = await workspace.PostAsync($"/conversations/{id}/reply",
            $$"""{"message_type":"comment","type":"user","intercom_user_id":"{{Workspace.Maria}}","body":"still broken"}""");
        Assert.Equal("open", answer.OnlyPart["part_type"]!.GetValue<string>());
        Assert.Equal("<p>still broken</p>", answer.OnlyPart["body"]!.GetValue<string>());
        Assert.Equal("open", answer.Body["state"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"message_type":"comment","type":"admin","admin_id":"9000001"}""", 400)]
    [InlineData("""{"message_type":"comment","type":"admin","body":"x"}""", 400)]
    [InlineData("""{"message_type":"song","type":"admin","admin_id":"9000001","body":"x"}""", 400)]
    [InlineData("""{"message_type":"note","type":"admin","admin_id":"1","body":"x"}""", 404)]
    [InlineData("""{"message_type":"note","type":"admin","admin_id":"9000009","body":"x"}""", 403)]
    [InlineData("""{"message_type":"comment","type":"user","intercom_user_id":"1","body":"x"}""", 404)]
    public async Task Reply_ThatCannotBe_IsRefused(string body, int status)
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        Assert.Equal(status, (await workspace.PostAsync($"/conversations/{id}/reply", body)).Status);
    }

    [Fact]
    public async Task Get_OfManyParts_ShowsTheLatest500()
    {
        await using var workspace = await Workspace.StartAsync(options => options with { WebhooksOn = false, RateLimit = 10_000 });
        var id = await workspace.StartConversationAsync();
        for (var number = 0; number < 510; number++)
            await workspace.SayAsync(id, "note", $"note {number}");
        var answer = await workspace.GetAsync($"/conversations/{id}?display_as=plaintext");
        Assert.Equal(500, answer.Parts.Count);
        Assert.Equal("note 509", answer.Parts[^1]!["body"]!.GetValue<string>());
    }

    [Fact]
    public async Task Update_SetsReadTitleAndAttributes()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        var answer = await workspace.SendAsync(HttpMethod.Put, $"/conversations/{id}",
            """{"read":true,"title":"Order","custom_attributes":{"transfer":"t1","vip":true}}""");
        Assert.True(answer.Body["read"]!.GetValue<bool>());
        Assert.Equal("Order", answer.Body["title"]!.GetValue<string>());
        Assert.Equal("t1", answer.Body["custom_attributes"]!["transfer"]!.GetValue<string>());
        Assert.True(answer.Body["custom_attributes"]!["vip"]!.GetValue<bool>());
        var twice = await workspace.SendAsync(HttpMethod.Put, $"/conversations/{id}", """{"custom_attributes":{"a":"1","a":"2"}}""");
        Assert.Equal((400, "INVALID_PARAMETER"), (twice.Status, twice.ErrorCode));
    }

    [Fact]
    public async Task Tag_PutOnAndTakenOff_IsSeen()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        var tag = (await workspace.GetAsync("/tags")).Body["data"]![0]!["id"]!.GetValue<string>();
        var put = await workspace.PostAsync($"/conversations/{id}/tags", $$"""{"id":"{{tag}}","admin_id":"9000001"}""");
        Assert.Equal("vip", put.Body["name"]!.GetValue<string>());
        Assert.Single((await workspace.Sim.ConversationAsync(id)).Tags);
        var path = $"/conversations/{id}/tags/{tag}";
        Assert.Equal(200, (await workspace.SendAsync(HttpMethod.Delete, path, """{"admin_id":"9000001"}""")).Status);
        var gone = await workspace.SendAsync(HttpMethod.Delete, path, """{"admin_id":"9000001"}""");
        Assert.Equal((404, "tag_not_found"), (gone.Status, gone.ErrorCode));
    }

    [Fact]
    public async Task Deleted_Conversation_Is404()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        await workspace.Sim.DeleteAsync(id);
        Assert.Equal((404, "not_found"), ((await workspace.GetAsync($"/conversations/{id}")) is { } answer ? (answer.Status, answer.ErrorCode) : default));
        Assert.Equal(404, (await workspace.AssignAsync(id, Workspace.Level2)).Status);
        Assert.Null(await workspace.Sim.FindAsync(id));
    }
}
