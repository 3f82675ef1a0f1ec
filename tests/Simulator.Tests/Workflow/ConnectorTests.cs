using System.Text.Json;
using Claudia.Simulator.Client;
using Claudia.Simulator.Tests.Fixtures;
using Microsoft.AspNetCore.Http;

namespace Claudia.Simulator.Tests.Workflow;

public sealed class ConnectorTests
{
    [Fact]
    public async Task NewConversation_IsAssignedByTheBotFirstAndThenHandedOver()
    {
        await using var workspace = await Workspace.StartAsync();
        var written = await workspace.Sim.StartAsync("Where is my order?");
        await workspace.Sim.IdleAsync();
        var call = Assert.Single(workspace.Receiver.ConnectorCalls);
        Assert.Equal("Bearer sim-connector-secret", call.Headers["Authorization"]);
        Assert.Equal("sim_claudia", call.Json["workspace_id"]!.GetValue<string>());
        Assert.Equal(written.ConversationId, call.Json["conversation_id"]!.GetValue<string>());
        Assert.Equal(written.MessageId, call.Json["message_id"]!.GetValue<string>());
        Assert.Equal("Where is my order?", call.Json["message"]!.GetValue<string>());
        Assert.Equal(Workspace.Maria, call.Json["contact_id"]!.GetValue<string>());
        Assert.Equal("messenger", call.Json["channel"]!.GetValue<string>());
        Assert.False(call.Json.AsObject().ContainsKey("signal"));
        var parts = (await workspace.Sim.ConversationAsync(written.ConversationId)).Parts;
        Assert.Equal(["assignment", "custom_action_started", "custom_action_finished"], parts.Select(part => part.PartType));
        Assert.All(parts, part => Assert.Equal("bot", part.AuthorType));
    }

    [Fact]
    public async Task Reply_InClaudiasTeam_IsHandedOverWithItsPartsId()
    {
        await using var workspace = await Workspace.StartAsync();
        var id = await workspace.StartConversationAsync();
        var reply = await workspace.Sim.WriteAsync(id, "Hello?");
        await workspace.Sim.IdleAsync();
        Assert.Equal(reply.MessageId, workspace.Receiver.ConnectorCalls[^1].Json["message_id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Reply_InAnotherTeamOrInATicket_IsNotHandedOver()
    {
        await using var workspace = await Workspace.StartAsync();
        var written = await workspace.Sim.StartAsync(new NewConversation { Text = "hi", TeamId = Workspace.Level2 });
        await workspace.Sim.WriteAsync(written.ConversationId, "hello?");
        var ticket = await workspace.Sim.StartTicketAsync(new NewConversation { Text = "hi", Subject = "T" });
        await workspace.Sim.WriteAsync(ticket.ConversationId, "hello?");
        await workspace.Sim.IdleAsync();
        Assert.Empty(workspace.Receiver.ConnectorCalls);
    }

    [Fact]
    public async Task Signal_SetAsAnAttribute_IsSent()
    {
        await using var workspace = await Workspace.StartAsync();
        await workspace.Sim.StartAsync(new NewConversation
        {
            Text = "hi",
            Attributes = new Dictionary<string, JsonElement> { ["claudia_signal"] = JsonSerializer.SerializeToElement("human") },
        });
        await workspace.Sim.IdleAsync();
        Assert.Equal("human", workspace.Receiver.ConnectorCalls[0].Json["signal"]!.GetValue<string>());
    }

    [Fact]
    public async Task Answer_OfTheConnector_IsStoredAsAttributes()
    {
        await using var workspace = await Workspace.StartAsync();
        workspace.Receiver.Answer = (context, received) => received.Path == "/connector"
            ? context.Response.WriteAsync("""{"status":"accepted","reason":"new","count":3}""")
            : Task.CompletedTask;
        var id = await workspace.StartConversationAsync();
        var attributes = (await workspace.GetAsync($"/conversations/{id}")).Body["custom_attributes"]!.AsObject();
        Assert.Equal("accepted", attributes["claudia_status"]!.GetValue<string>());
        Assert.Equal("new", attributes["claudia_reason"]!.GetValue<string>());
        Assert.Equal(2, attributes.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(302)]
    [InlineData(401)]
    public async Task Call_ThatFails_LeavesATrace(int status)
    {
        await using var workspace = await Workspace.StartAsync();
        workspace.Receiver.Answer = (context, received) =>
        {
            context.Response.StatusCode = received.Path == "/connector" ? status : 200;
            return Task.CompletedTask;
        };
        await AssertTraceAsync(workspace, DeliveryOutcome.Failed);
    }

    [Fact]
    public async Task Call_ThatGetsNoAnswer_LeavesATrace()
    {
        await using var workspace = await Workspace.StartAsync(
            options => options with { ConnectorTimeout = TimeSpan.FromMilliseconds(50) });
        workspace.Receiver.Answer = (context, received) => received.Path == "/connector"
            ? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted)
            : Task.CompletedTask;
        await AssertTraceAsync(workspace, DeliveryOutcome.TimedOut);
    }

    [Fact]
    public async Task Call_ThatIsRefused_LeavesATrace()
    {
        await using var workspace = await Workspace.StartAsync(options => options with { ConnectorUrl = new Uri("http://127.0.0.1:9/") });
        await AssertTraceAsync(workspace, DeliveryOutcome.Unreachable);
    }

    [Fact]
    public async Task Workflow_SwitchedOff_CallsNothing()
    {
        await using var workspace = await Workspace.StartAsync();
        await workspace.Sim.ConfigureAsync(new Reconfiguration { WorkflowOn = false, WebhooksOn = false });
        await workspace.StartConversationAsync();
        Assert.Empty(workspace.Receiver.ConnectorCalls);
        Assert.Empty(workspace.Receiver.Webhooks);
    }

    private static async Task AssertTraceAsync(Workspace workspace, DeliveryOutcome outcome)
    {
        var id = await workspace.StartConversationAsync();
        var comment = (await workspace.Sim.ConversationAsync(id)).Parts[^1];
        Assert.Equal(("comment", "bot", "Operator", "Webhook Called Failed"),
            (comment.PartType, comment.AuthorType, comment.AuthorName, comment.Text));
        Assert.Contains("conversation.operator.replied", workspace.Receiver.Topics);
        var calls = (await workspace.Sim.DeliveriesAsync()).Where(delivery => delivery.Kind == DeliveryKind.Connector);
        Assert.Equal(outcome, Assert.Single(calls).Outcome);
    }
}
