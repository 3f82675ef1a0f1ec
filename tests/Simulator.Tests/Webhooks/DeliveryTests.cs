using System.Security.Cryptography;
using System.Text;
using Claudia.Simulator.Client;
using Claudia.Simulator.Tests.Fixtures;
using Microsoft.AspNetCore.Http;

namespace Claudia.Simulator.Tests.Webhooks;

public sealed class DeliveryTests
{
    [Fact]
    public async Task Notification_IsSignedOverItsRawBytes()
    {
        await using var workspace = await Workspace.StartAsync();
        await workspace.StartConversationAsync("olá, tudo bem?");
        var webhook = workspace.Receiver.Webhook("conversation.user.created");
        // The signature of the real one is SHA-1.
#pragma warning disable CA5350
        var expected = HMACSHA1.HashData(Encoding.UTF8.GetBytes("sim-client-secret"), webhook.Body);
#pragma warning restore CA5350
        Assert.Equal("sha1=" + Convert.ToHexStringLower(expected), webhook.Headers["X-Hub-Signature"]);
        Assert.Equal("intercom-parrot-service-client/1.0", webhook.Headers["User-Agent"]);
        Assert.Equal("application/json", webhook.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Envelope_HasTheRealOnesFields()
    {
        await using var workspace = await Workspace.StartAsync();
        await workspace.StartConversationAsync();
        var envelope = workspace.Receiver.Webhooks[0].Json.AsObject();
        Assert.Equal("notification_event", envelope["type"]!.GetValue<string>());
        Assert.Equal("sim_claudia", envelope["app_id"]!.GetValue<string>());
        Assert.Equal("pending", envelope["delivery_status"]!.GetValue<string>());
        Assert.Equal(1, envelope["delivery_attempts"]!.GetValue<int>());
        Assert.StartsWith("notif_", envelope["id"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.True(envelope.ContainsKey("self"));
    }

    [Fact]
    public async Task Notification_ThatFails_ComesOnceMoreWithTheSameId()
    {
        await using var workspace = await Workspace.StartAsync(options => options with { WorkflowOn = false });
        workspace.Receiver.Answer = (context, _) =>
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return Task.CompletedTask;
        };
        await workspace.Sim.StartAsync(new NewConversation { Text = "hello", TeamId = "0" });
        await workspace.Sim.IdleAsync();
        var both = workspace.Receiver.Webhooks;
        Assert.Equal([1, 2], both.Select(webhook => webhook.Json["delivery_attempts"]!.GetValue<int>()));
        Assert.Single(both.Select(webhook => webhook.Json["id"]!.GetValue<string>()).Distinct());
        var deliveries = await workspace.Sim.DeliveriesAsync();
        Assert.Equal([DeliveryOutcome.Failed, DeliveryOutcome.Failed], deliveries.Select(delivery => delivery.Outcome));
        Assert.All(deliveries, delivery => Assert.Equal(500, delivery.Status));
    }

    [Fact]
    public async Task Notification_ThatGetsNoAnswer_TimesOut()
    {
        await using var workspace = await Workspace.StartAsync(options => options with
        {
            WorkflowOn = false,
            WebhookTimeout = TimeSpan.FromSeconds(1),
        });
        workspace.Receiver.Answer = (context, _) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        await workspace.Sim.StartAsync(new NewConversation { Text = "hello", TeamId = "0" });
        await workspace.Sim.IdleAsync();
        Assert.All(await workspace.Sim.DeliveriesAsync(), delivery => Assert.Equal(DeliveryOutcome.TimedOut, delivery.Outcome));
        Assert.Equal(2, workspace.Receiver.Webhooks.Count);
    }

    [Fact]
    public async Task Notification_IsNotCarriedByARedirect()
    {
        await using var workspace = await Workspace.StartAsync(options => options with { WorkflowOn = false });
        workspace.Receiver.Answer = (context, _) =>
        {
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        };
        await workspace.Sim.StartAsync(new NewConversation { Text = "hello", TeamId = "0" });
        await workspace.Sim.IdleAsync();
        Assert.All(await workspace.Sim.DeliveriesAsync(), delivery => Assert.Equal(302, delivery.Status));
    }

    [Fact]
    public async Task Subscription_AfterA410_IsOffUntilConfigured()
    {
        await using var workspace = await Workspace.StartAsync(options => options with { WorkflowOn = false });
        workspace.Receiver.Answer = (context, _) =>
        {
            context.Response.StatusCode = StatusCodes.Status410Gone;
            return Task.CompletedTask;
        };
        var id = await workspace.StartConversationAsync();
        await workspace.Sim.NoteAsync(id, "nobody hears of it");
        await workspace.Sim.IdleAsync();
        Assert.True((await workspace.Sim.ConfigurationAsync()).SubscriptionOff);
        Assert.Equal(DeliveryOutcome.SubscriptionOff, (await workspace.Sim.DeliveriesAsync())[^1].Outcome);
        workspace.Receiver.Answer = (_, _) => Task.CompletedTask;
        await workspace.Sim.ConfigureAsync(new Reconfiguration());
        await workspace.Sim.NoteAsync(id, "heard");
        await workspace.Sim.IdleAsync();
        Assert.Equal(DeliveryOutcome.Delivered, (await workspace.Sim.DeliveriesAsync())[^1].Outcome);
    }

    [Fact]
    public async Task RestCall_WhileTheReceiverHangs_IsAnsweredAtOnce()
    {
        await using var workspace = await Workspace.StartAsync();
        var release = new TaskCompletionSource();
        workspace.Receiver.Answer = (_, _) => release.Task;
        var written = await workspace.Sim.StartAsync("hello");
        Assert.Equal(200, (await workspace.AssignAsync(written.ConversationId, Workspace.Level2)).Status);
        release.SetResult();
        await workspace.Sim.IdleAsync();
    }

    [Fact]
    public async Task Notifications_OfOneConversation_KeepTheirOrder()
    {
        await using var workspace = await Workspace.StartAsync(options => options with { WorkflowOn = false });
        var id = await workspace.StartConversationAsync();
        for (var number = 0; number < 20; number++)
            await workspace.Sim.NoteAsync(id, $"{number}");
        await workspace.Sim.IdleAsync();
        var notes = workspace.Receiver.Webhooks.Where(webhook => webhook.Topic == "conversation.admin.noted")
            .Select(webhook => webhook.Item["conversation_parts"]!["conversation_parts"]![0]!["body"]!.GetValue<string>());
        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"{number}"), notes);
    }

    [Fact]
    public async Task WebhookFaults_DropDuplicateAndReverse()
    {
        await using var workspace = await Workspace.StartAsync(options => options with { WorkflowOn = false });
        var id = await workspace.StartConversationAsync();
        await workspace.Sim.AddWebhookFaultAsync(new WebhookFault { Action = WebhookFaultAction.Drop, Topic = "conversation.admin.noted" });
        await workspace.Sim.NoteAsync(id, "dropped");
        await workspace.Sim.AddWebhookFaultAsync(new WebhookFault { Action = WebhookFaultAction.Duplicate });
        await workspace.Sim.NoteAsync(id, "twice");
        await workspace.Sim.AddWebhookFaultAsync(new WebhookFault { Action = WebhookFaultAction.HoldAndReverse, Count = 2 });
        await workspace.Sim.NoteAsync(id, "second");
        Assert.Equal(1, (await workspace.Sim.IdleAsync()).Held);
        await workspace.Sim.NoteAsync(id, "first");
        await workspace.Sim.IdleAsync();
        var notes = workspace.Receiver.Webhooks.Where(webhook => webhook.Topic == "conversation.admin.noted").ToArray();
        Assert.Equal(["twice", "twice", "first", "second"],
            notes.Select(webhook => webhook.Item["conversation_parts"]!["conversation_parts"]![0]!["body"]!.GetValue<string>()));
        Assert.Equal(notes[0].Json["id"]!.GetValue<string>(), notes[1].Json["id"]!.GetValue<string>());
        Assert.Contains(await workspace.Sim.DeliveriesAsync(), delivery => delivery.Outcome == DeliveryOutcome.DroppedByFault);
    }

    [Fact]
    public async Task HeldNotifications_WhenFaultsAreCleared_ComeInOrder()
    {
        await using var workspace = await Workspace.StartAsync(options => options with { WorkflowOn = false });
        var id = await workspace.StartConversationAsync();
        await workspace.Sim.AddWebhookFaultAsync(new WebhookFault { Action = WebhookFaultAction.HoldAndReverse, Count = 9 });
        await workspace.Sim.NoteAsync(id, "held");
        await workspace.Sim.ClearFaultsAsync();
        await workspace.Sim.IdleAsync();
        Assert.Equal("conversation.admin.noted", workspace.Receiver.Topics[^1]);
    }
}
