using System.Text.Json;
using Claudia.Engine;
using Claudia.Simulator.Client;

namespace Claudia.Intercom.Tests;

/// <summary>Every call that the adapter can make, made once at least.</summary>
internal static class EveryCall
{
    public static async Task MakeAsync(IntercomClient client, ContractWorld world)
    {
        var gateway = new IntercomGateway([client], Gates.Open());
        Got(await client.MeAsync(default));
        Got(await client.AdminsAsync(default));
        Got(await client.AdminAsync(world.Claudia, default));
        Got(await client.TeamsAsync(default));
        Got(await client.TeamAsync(world.LevelTwo, default));
        Got(await client.TagsAsync(default));
        Got(await client.ConversationAsync(world.Conversation.Id, BodyFormat.Plain, default));
        Got(await client.ConversationAsync(world.Conversation.Id, BodyFormat.Html, default));
        Got(await client.TicketAsync(world.Ticket.Id, default));
        foreach (var kind in Enum.GetValues<ConversationKind>())
        {
            Got(await client.AddTagAsync(world.KeyOf(kind).Id, kind, world.Tag, default));
            Got(await client.RemoveTagAsync(world.KeyOf(kind).Id, kind, world.Tag, default));
            var page = Got(await client.SearchAsync(kind, world.ClaudiasTeam, "1", SearchWindow.Since(DateTimeOffset.UnixEpoch), 2, null, default));
            if (page.Next is { } next)
                Got(await client.SearchAsync(kind, world.ClaudiasTeam, "1", SearchWindow.Since(DateTimeOffset.UnixEpoch), 2, next, default));
        }

        Got(await client.SetAttributesAsync(world.Conversation.Id, new Dictionary<string, string> { ["Plan"] = "silver" }, default));
        foreach (var row in Writes.All)
            Assert.IsType<WriteOutcome.Applied>(await gateway.WriteAsync(
                world.KeyOf((ConversationKind)row[0]), (ConversationKind)row[0], Writes.Of((WritePurpose)row[1], world.LevelTwo), default));
    }

    /// <summary>Readings of what is not there, and writes that are turned down.</summary>
    public static async Task FailAsync(IntercomClient client, Func<WorkspaceSettings, IntercomClient> clientOf, ContractWorld world)
    {
        await client.AdminAsync("404", default);
        await client.TeamAsync("404", default);
        await client.ConversationAsync("404", BodyFormat.Plain, default);
        await client.TicketAsync("404", default);
        IntercomClient[] wrong =
        [
            clientOf(client.Settings with { AccessToken = "of-somebody-else" }),
            clientOf(client.Settings with { AdminId = SimulatedIntercom.WithoutSeat }),
            clientOf(client.Settings with { AdminId = "9999999" }),
        ];
        foreach (var each in wrong)
            foreach (var row in Writes.All)
                await new IntercomGateway([each], Gates.Open()).WriteAsync(
                    world.KeyOf((ConversationKind)row[0]), (ConversationKind)row[0], Writes.Of((WritePurpose)row[1], world.LevelTwo), default);
        foreach (var kind in Enum.GetValues<ConversationKind>())
            await new IntercomGateway([client], Gates.Open()).WriteAsync(world.KeyOf(kind), kind, Writes.Of(WritePurpose.Transfer, "404"), default);
        await wrong[0].MeAsync(default);
    }

    /// <summary>A conversation in each of its states, with everything in it that the simulator can put there.</summary>
    public static async Task ReadAllStatesAsync(IntercomClient client, SimulatorClient sim)
    {
        var id = (await sim.StartAsync(new NewConversation
        {
            Text = "See the picture",
            Subject = "A picture",
            Channel = "email",
            Attachments = [new("broken.png")],
            Attributes = new Dictionary<string, JsonElement>
            {
                ["VIP"] = JsonSerializer.SerializeToElement(true),
                ["Orders"] = JsonSerializer.SerializeToElement(12),
            },
        })).ConversationId;
        Func<Task>[] steps =
        [
            () => sim.ReplyAsync(id, "I take it"), () => sim.SnoozeAsync(id), () => sim.OpenAsync(id), () => sim.TagAsync(id, "bug"),
            () => sim.AssignAsync(id, "0"), () => sim.CloseAsync(id), () => sim.RateAsync(id, 2, "slow"), () => sim.WriteAsync(id, "again"),
            () => sim.ActAsync(id, new() { Deed = TeammateDeed.AttachContact, AssigneeId = "66f0000000000000000000a3" }),
            () => sim.ActAsync(id, new() { Deed = TeammateDeed.Convert }),
        ];
        foreach (var step in steps)
        {
            await step();
            Got(await client.ConversationAsync(id, BodyFormat.Html, default));
            Got(await client.SearchAsync(ConversationKind.Conversation, "0", "0", SearchWindow.Since(DateTimeOffset.UnixEpoch), 1, null, default));
        }

        Got(await client.TicketAsync(id, default));
        await sim.DeleteAsync(id);
        await client.ConversationAsync(id, BodyFormat.Html, default);
    }

    private static T Got<T>(ApiResult<T> result) => Assert.IsType<ApiResult<T>.Got>(result).Value;
}
