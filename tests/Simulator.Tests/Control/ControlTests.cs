using System.Text;
using System.Text.Json.Nodes;
using Claudia.Simulator.Client;
using Claudia.Simulator.Tests.Fixtures;

namespace Claudia.Simulator.Tests.Control;

public sealed class ControlTests
{
    [Fact]
    public async Task World_ShowsPeopleAndConversations()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync("A first message");
        var world = await workspace.Sim.WorldAsync();
        Assert.Equal((4, 3, 4), (world.Admins.Count, world.Teams.Count, world.Contacts.Count));
        var line = Assert.Single(world.Conversations);
        Assert.Equal((id, "A first message", Workspace.ClaudiaTeam), (line.Id, line.Preview, line.TeamId));
    }

    [Fact]
    public async Task Conversation_OnEmailWithAnAttachment_IsShownWhole()
    {
        await using var workspace = await Workspace.StartAsync();
        var written = await workspace.Sim.StartAsync(new NewConversation
        {
            Text = "See the photo",
            Subject = "Broken",
            Channel = "email",
            ContactId = "66f0000000000000000000a4",
            Attachments = [new NewAttachment("photo.png")],
        });
        var view = await workspace.Sim.ConversationAsync(written.ConversationId);
        Assert.Equal(("email", "Broken", "Lucía Fernández"), (view.Channel, view.Subject, view.ContactName));
        Assert.Equal("photo.png", Assert.Single(view.Attachments).Name);
        var rest = await workspace.GetAsync($"/conversations/{written.ConversationId}");
        Assert.Equal("email", rest.Body["source"]!["type"]!.GetValue<string>());
        Assert.Equal("image/png", rest.Body["source"]!["attachments"]![0]!["content_type"]!.GetValue<string>());
    }

    [Fact]
    public async Task HandBack_GivesItToClaudiasTeamAndFreesTheTeammate()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        await workspace.Sim.TakeAsync(id);
        var view = await workspace.Sim.HandBackAsync(id);
        Assert.Equal((Workspace.ClaudiaTeam, null), (view.TeamId, view.AdminId));
    }

    [Fact]
    public async Task Secrets_ChangedWhileItRuns_AreUsedFromThenOn()
    {
        await using var workspace = await Workspace.StartAsync();
        await workspace.Sim.ConfigureAsync(new Reconfiguration { AccessToken = "other", ConnectorSecret = "other-connector" });
        Assert.Equal(401, (await workspace.GetAsync("/me")).Status);
        await workspace.StartConversationAsync();
        Assert.Equal("Bearer other-connector", workspace.Receiver.ConnectorCalls[0].Headers["Authorization"]);
    }

    [Theory]
    [InlineData("conversations", """{"text":"x","channel":"pigeon"}""", 400, "no such channel")]
    [InlineData("conversations", """{"text":"x","contact_id":"nobody"}""", 400, "no such contact")]
    [InlineData("conversations", """{"text":"x","team_id":"123"}""", 400, "no such team")]
    [InlineData("conversations", """{"text":null}""", 400, "the body's text can't be that")]
    [InlineData("conversations", """{"channel":"email"}""", 400, "the body lacks text")]
    [InlineData("conversations", "nonsense", 400, "the body is not the JSON that this address takes")]
    [InlineData("conversations", "", 400, "")]
    [InlineData("conversations/1/messages", """{"text":"x"}""", 404, "no such conversation")]
    [InlineData("conversations/1/actions", """{"deed":"close"}""", 404, "no such conversation")]
    [InlineData("conversations/1/actions", """{"deed":"dance"}""", 400, "the body's deed can't be that")]
    [InlineData("faults", """{"action":"drop-answer","count":-1}""", 400, "a number is out of its range")]
    [InlineData("webhook-faults", """{"action":"drop","count":0}""", 400, "count is 1 to 1000")]
    [InlineData("configure", """{"webhook_url":"ftp://x"}""", 400, "an address must begin with")]
    [InlineData("token", """{"admin_id":"1"}""", 400, "no such admin")]
    [InlineData("teams", """{"id":"x","name":"x","admin_ids":[]}""", 400, "a team's id is a number")]
    [InlineData("teams", """{}""", 400, "")]
    [InlineData("elsewhere", "{}", 404, "there is no such address")]
    [InlineData("world", "{}", 405, "this address does not take that method")]
    public async Task Request_ThatMakesNoSense_IsRefusedWithAReason(string path, string body, int status, string says)
    {
        await using var workspace = await Workspace.StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await workspace.Http.PostAsync(new Uri("/_sim/" + path, UriKind.Relative), content);
        await IsProblemAsync(response, status, says);
    }

    [Fact]
    public async Task Request_NotAsJson_IsRefusedWithAReason()
    {
        await using var workspace = await Workspace.StartAsync();
        using var content = new FormUrlEncodedContent([new("text", "x")]);
        using var response = await workspace.Http.PostAsync(new Uri("/_sim/conversations", UriKind.Relative), content);
        await IsProblemAsync(response, 415, "Content-Type: application/json");
    }

    [Theory]
    [InlineData("Host", "sim.example.com")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Request_FromAForeignPage_IsForbidden(string header, string value)
    {
        await using var workspace = await Workspace.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/_sim/world", UriKind.Relative));
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await workspace.Http.SendAsync(request);
        await IsProblemAsync(response, 403, "of this machine");
    }

    [Fact]
    public async Task Instances_InOneProcess_ShareNothing()
    {
        await using var one = await Workspace.StartAsync();
        await using var other = await Workspace.StartAsync();
        await one.StartConversationAsync();
        Assert.Empty((await other.Sim.WorldAsync()).Conversations);
    }

    [Fact]
    public async Task ManyWriters_AtOnce_LoseNothing()
    {
        await using var workspace = await Workspace.StartAsync(options => options with { WorkflowOn = false });
        var id = await workspace.StartConversationAsync();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => workspace.SayAsync(id, "note", $"{number}")));
        await workspace.Sim.IdleAsync();
        var view = await workspace.Sim.ConversationAsync(id);
        Assert.Equal(50, view.Notes.Select(note => note.Text).Distinct().Count());
        Assert.Equal(view.Parts.Select(part => part.Id).Order(), view.Parts.Select(part => part.Id));
    }

    private static async Task IsProblemAsync(HttpResponseMessage response, int status, string says)
    {
        Assert.Equal((status, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var detail = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>();
        Assert.NotEmpty(detail);
        Assert.Contains(says, detail, StringComparison.Ordinal);
    }
}
