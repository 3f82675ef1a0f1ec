using System.Text.Json.Nodes;
using Claudia.Simulator.Shapes;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Webhooks;

/// <summary>One notification; a ping has no occurrence and no id.</summary>
internal sealed record Notification(string? Id, string Topic, Occurrence? Occurrence, long At)
{
    public long Lane => Occurrence?.Conversation.Id ?? 0;

    public JsonObject Envelope(int attempt, long now, SimulatorOptions settings) => new()
    {
        ["type"] = "notification_event",
        ["app_id"] = settings.AppId,
        ["data"] = new JsonObject { ["type"] = "notification_event_data", ["item"] = Item(settings) },
        ["links"] = new JsonObject(),
        ["id"] = Id,
        ["topic"] = Topic,
        ["delivery_status"] = Id is null ? null : "pending",
        ["delivery_attempts"] = attempt,
        ["delivered_at"] = 0,
        ["first_sent_at"] = attempt == 1 ? now : At,
        ["created_at"] = At,
        ["self"] = null,
    };

    private JsonObject Item(SimulatorOptions settings)
    {
        if (Occurrence is not { Conversation: var conversation } occurrence)
            return new JsonObject { ["type"] = "ping", ["message"] = "a ping of the simulated workspace" };
        var dialect = settings.OlderPayloads ? Dialect.OlderWebhooks : Dialect.CurrentWebhooks;
        return occurrence.What switch
        {
            Happening.Deleted => new() { ["type"] = "conversation", ["conversation_id"] = conversation.Key },
            Happening.ContactAttached => AttachedShape.Write(occurrence, settings.AppId),
            _ when Topic is "ticket.created" => TicketShape.Write(conversation, dialect, settings.AppId),
            _ when conversation.Ticket is not null => TicketAndPart(occurrence, dialect, settings.AppId),
            _ => ConversationAndPart(occurrence, dialect),
        };
    }

    private static JsonObject TicketAndPart(Occurrence occurrence, Dialect dialect, string appId) => new()
    {
        ["type"] = "ticket_ticket_part",
        ["ticket"] = TicketShape.Write(occurrence.Conversation, dialect, appId),
        ["ticket_part"] = occurrence.Part is null ? null : TicketShape.Part(occurrence.Part, dialect),
    };

    private static JsonObject ConversationAndPart(Occurrence occurrence, Dialect dialect)
    {
        Part[] parts = occurrence.Part is null ? [] : [occurrence.Part];
        var item = ConversationShape.Write(occurrence.Conversation, parts, dialect);
        if (occurrence.Tag is not null)
            item["tags_added"] = ConversationShape.TagList([PeopleShape.Write(occurrence.Tag)]);
        return item;
    }
}
