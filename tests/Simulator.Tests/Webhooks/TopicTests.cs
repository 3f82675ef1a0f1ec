using System.Text.Json.Nodes;
using Claudia.Simulator.Client;
using Claudia.Simulator.Tests.Fixtures;

namespace Claudia.Simulator.Tests.Webhooks;

public sealed class TopicTests
{
    [Fact]
    public async Task NewConversation_TellsOfTheSourceAndThenOfTheAssignment()
    {
        await using var workspace = await Workspace.StartAsync(options => options with { WorkflowOn = false });
        await workspace.StartConversationAsync("<b>hi</b>");
        Assert.Equal(["conversation.user.created", "conversation.admin.assigned", "conversation.admin.open.assigned"],
            workspace.Receiver.Topics);
        var created = workspace.Receiver.Webhooks[0].Item;
        Assert.Empty(Parts(created));
        Assert.Equal("<b>hi</b>", created["source"]!["body"]!.GetValue<string>());
        Assert.Equal(0, created["team_assignee_id"]!.GetValue<long>());
        var assigned = workspace.Receiver.Webhooks[1].Item;
        Assert.Equal("bot", Assert.Single(Parts(assigned))!["author"]!["type"]!.GetValue<string>());
        Assert.Equal(7000001, assigned["team_assignee_id"]!.GetValue<long>());
    }

    [Fact]
    public async Task EachDeed_HasItsTopicWithItsOwnPartOnly()
    {
        await using var workspace = await Workspace.StartAsync(options => options with { WorkflowOn = false });
        var id = await workspace.StartConversationAsync();
        var before = workspace.Receiver.Webhooks.Count;
        await workspace.Sim.WriteAsync(id, "again");
        await workspace.SayAsync(id, "comment", "answer");
        await workspace.Sim.NoteAsync(id, "note");
        await workspace.Sim.CloseAsync(id);
        await workspace.Sim.OpenAsync(id);
        await workspace.Sim.TagAsync(id, "vip");
        await workspace.Sim.RateAsync(id, 4, "good");
        await workspace.Sim.SnoozeAsync(id);
        await workspace.Sim.IdleAsync();
        var told = workspace.Receiver.Webhooks.Skip(before).ToArray();
        Assert.Equal(
            ["conversation.user.replied", "conversation.admin.replied", "conversation.admin.noted", "conversation.admin.closed",
                "conversation.admin.opened", "conversation_part.tag.created", "conversation.rating.added", "conversation.admin.snoozed"],
            told.Select(webhook => webhook.Topic));
        Assert.All(told, webhook => Assert.Single(Parts(webhook.Item)));
        Assert.Equal("vip", told[5].Item["tags_added"]!["tags"]![0]!["name"]!.GetValue<string>());
        Assert.Equal(4, told[6].Item["conversation_rating"]!["rating"]!.GetValue<int>());
    }

    [Fact]
    public async Task TeammatesAnswer_InTheInbox_IsAnAssignmentWithABody()
    {
        await using var workspace = await Workspace.StartAsync(options => options with { WorkflowOn = false });
        var id = await workspace.StartConversationAsync();
        await workspace.Sim.ReplyAsync(id, "I take it from here");
        await workspace.Sim.IdleAsync();
        var part = Assert.Single(Parts(workspace.Receiver.Webhook("conversation.admin.replied").Item))!;
        Assert.Equal(("assignment", "I take it from here"), (part["part_type"]!.GetValue<string>(), part["body"]!.GetValue<string>()));
        Assert.Equal(Workspace.Ana, (await workspace.Sim.ConversationAsync(id)).AdminId);
    }

    [Fact]
    public async Task Deleted_HasAConversationIdAndNoId()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        await workspace.Sim.DeleteAsync(id);
        await workspace.Sim.IdleAsync();
        var item = workspace.Receiver.Webhook("conversation.deleted").Item.AsObject();
        Assert.Equal(id, item["conversation_id"]!.GetValue<string>());
        Assert.False(item.ContainsKey("id"));
    }

    [Fact]
    public async Task AttachedContact_IsAnInsideViewWithIntegerIds()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        await workspace.Sim.ActAsync(id, new TeammateAction { Deed = TeammateDeed.AttachContact, AssigneeId = "66f0000000000000000000a3" });
        await workspace.Sim.IdleAsync();
        var item = workspace.Receiver.Webhook("conversation.contact.attached").Item.AsObject();
        Assert.Equal(id, item["conversation"]!["model"]!["id"]!.GetValue<long>().ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.False(item.ContainsKey("id"));
    }

    [Fact]
    public async Task Ping_HasNoId()
    {
        await using var workspace = await Workspace.StartAsync();
        await workspace.Sim.PingAsync();
        await workspace.Sim.IdleAsync();
        var ping = Assert.Single(workspace.Receiver.Webhooks);
        Assert.Equal("ping", ping.Topic);
        Assert.Null(ping.Json["id"]);
        Assert.Equal("ping", ping.Item["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Tickets_TellOfTicketAndPart()
    {
        await using var workspace = await Workspace.StartAsync();
        var written = await workspace.Sim.StartTicketAsync(new NewConversation { Subject = "Broken", Text = "It does not start." });
        await workspace.Sim.WriteAsync(written.ConversationId, "any news?");
        await workspace.Sim.AssignAsync(written.ConversationId, Workspace.Ana);
        await workspace.Sim.ReplyAsync(written.ConversationId, "soon");
        await workspace.Sim.NoteAsync(written.ConversationId, "look at the logs");
        await workspace.Sim.IdleAsync();
        Assert.Equal(["ticket.created", "ticket.team.assigned", "ticket.contact.replied", "ticket.admin.assigned",
            "ticket.admin.replied", "ticket.note.created"], workspace.Receiver.Topics);
        Assert.Equal("ticket", workspace.Receiver.Webhook("ticket.created").Item["type"]!.GetValue<string>());
        var replied = workspace.Receiver.Webhook("ticket.contact.replied").Item;
        Assert.Equal("ticket_ticket_part", replied["type"]!.GetValue<string>());
        Assert.Equal(written.ConversationId, replied["ticket"]!["id"]!.GetValue<string>());
        Assert.Equal("any news?", replied["ticket_part"]!["body"]!.GetValue<string>());
    }

    [Fact]
    public async Task OlderPayloads_HaveHtmlIsoDatesAndNullAssignees()
    {
        await using var workspace = await Workspace.StartAsync(options => options with { OlderPayloads = true });
        await workspace.Sim.StartAsync(new NewConversation { Text = "hi", TeamId = "0" });
        await workspace.Sim.StartTicketAsync(new NewConversation { Subject = "T", Text = "hi", TeamId = "0" });
        await workspace.Sim.IdleAsync();
        var created = workspace.Receiver.Webhook("conversation.user.created").Item.AsObject();
        Assert.Equal("<p>hi</p>", created["source"]!["body"]!.GetValue<string>());
        Assert.True(created.ContainsKey("team_assignee_id"));
        Assert.Null(created["team_assignee_id"]);
        Assert.EndsWith(".000Z", created["statistics"]!["first_contact_reply_at"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("0", workspace.Receiver.Webhook("ticket.created").Item["team_assignee_id"]!.GetValue<string>());
    }

    private static JsonArray Parts(JsonNode item) => item["conversation_parts"]!["conversation_parts"]!.AsArray();
}
