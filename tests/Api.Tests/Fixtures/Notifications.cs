using System.Globalization;
using System.Text.Json.Nodes;
using Claudia.Simulator;
using Claudia.Simulator.Client;
using Shown = Claudia.Simulator.Client.ConversationView;

namespace Claudia.Api.Tests;

/// <summary>Webhooks as Intercom writes them.</summary>
internal static class Notifications
{
    /// <summary>A customer's first message in Claudia's team.</summary>
    public static JsonObject Created(string conversation, string text, string topic = "conversation.user.created") =>
        Of(topic, Item(conversation, $"{conversation}1", text, 1_800_000_000));

    /// <summary>What Intercom has shown before: a conversation as it is there, with its newest message.</summary>
    public static JsonObject Again(Shown view, DateTimeOffset updatedAt)
    {
        var item = Item(view.Id, view.SourceId, view.Text, updatedAt.ToUnixTimeSeconds());
        item["conversation_parts"] = new JsonObject { ["conversation_parts"] = new JsonArray([.. view.Parts.Where(part => part.AuthorType == "user").Select(PartOf)]) };
        return Of("conversation.user.replied", item);
    }

    public static JsonObject Of(string topic, JsonObject item) => new()
    {
        ["type"] = "notification_event",
        ["app_id"] = ValidSettings.Simulated.AppId,
        ["id"] = "notif_1",
        ["topic"] = topic,
        ["created_at"] = 1_800_000_000,
        ["data"] = new JsonObject { ["type"] = "notification_event_data", ["item"] = item },
    };

    /// <summary>The body with something else in the place of one of its members.</summary>
    public static string With(this JsonObject body, string name, JsonNode? value)
    {
        body[name] = value;
        return body.ToJsonString();
    }

    private static JsonObject Item(string conversation, string source, string text, long updatedAt) => new()
    {
        ["type"] = "conversation",
        ["id"] = conversation,
        ["created_at"] = updatedAt,
        ["updated_at"] = updatedAt,
        ["state"] = "open",
        ["open"] = true,
        ["team_assignee_id"] = long.Parse(SimulatedIds.ClaudiaTeam, CultureInfo.InvariantCulture),
        ["admin_assignee_id"] = null,
        ["source"] = new JsonObject
        {
            ["type"] = "conversation",
            ["id"] = source,
            ["body"] = text,
            ["author"] = new JsonObject { ["type"] = "user", ["id"] = SimulatedIds.EnglishContact },
        },
    };

    private static JsonObject PartOf(PartView part) => new()
    {
        ["type"] = "conversation_part",
        ["id"] = part.Id,
        ["part_type"] = part.PartType,
        ["body"] = part.Text,
        ["created_at"] = part.At.ToUnixTimeSeconds(),
        ["author"] = new JsonObject { ["type"] = "user", ["id"] = part.AuthorId },
    };
}
