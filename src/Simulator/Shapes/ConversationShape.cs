using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Shapes;

/// <summary>A conversation as REST and webhooks write it.</summary>
internal static class ConversationShape
{
    public static JsonObject Write(Conversation conversation, IEnumerable<Part> parts, Dialect dialect)
    {
        var shape = WriteWithoutParts(conversation, dialect);
        var list = PartShape.List(parts, dialect);
        shape["conversation_parts"] = new JsonObject
        {
            ["type"] = "conversation_part.list",
            ["conversation_parts"] = list,
            ["total_count"] = list.Count,
        };
        return shape;
    }

    public static JsonObject WriteWithoutParts(Conversation conversation, Dialect dialect)
    {
        var shape = new JsonObject
        {
            ["type"] = "conversation",
            ["id"] = conversation.Key,
            ["created_at"] = conversation.CreatedAt,
            ["updated_at"] = conversation.UpdatedAt,
            ["waiting_since"] = conversation.WaitingSince,
            ["snoozed_until"] = conversation.SnoozedUntil,
            ["source"] = SourceOf(conversation, dialect),
            ["contacts"] = Contacts(conversation),
            ["first_contact_reply"] = new JsonObject
            {
                ["created_at"] = conversation.CreatedAt,
                ["type"] = conversation.Source.Channel.SourceType,
                ["url"] = null,
            },
            ["admin_assignee_id"] = Assignee(conversation.AdminId, dialect),
            ["team_assignee_id"] = Assignee(conversation.TeamId, dialect),
            ["open"] = conversation.IsOpen,
            ["state"] = State(conversation.State),
            ["read"] = conversation.Read,
            ["tags"] = Tags(conversation),
            ["priority"] = dialect.Before216 ? "not_priority" : "none",
            ["sla_applied"] = null,
            ["statistics"] = StatisticsShape.Write(conversation, dialect),
            ["conversation_rating"] = Rating(conversation),
            ["teammates"] = Teammates(conversation, dialect),
            ["title"] = conversation.Title,
            ["custom_attributes"] = Attributes(conversation.Attributes),
            ["topics"] = new JsonObject(),
            ["ticket"] = conversation.Ticket is null ? null : TicketShape.Brief(conversation),
            ["linked_objects"] = NoLinks(),
            ["ai_agent"] = null,
            ["ai_agent_participated"] = false,
        };
        if (!dialect.Before216)
            shape["channel"] = ChannelOf(conversation);
        return shape;
    }

    public static string State(OpenState state) => state switch
    {
        OpenState.Open => "open",
        OpenState.Closed => "closed",
        OpenState.Snoozed => "snoozed",
    };

    public static JsonObject Contacts(Conversation conversation) => new()
    {
        ["type"] = "contact.list",
        ["contacts"] = new JsonArray([.. conversation.Contacts.Select(Contact)]),
    };

    public static JsonObject Tags(Conversation conversation) => TagList(conversation.Tags.Select(PeopleShape.Write));

    public static JsonObject TagList(IEnumerable<JsonNode> tags) =>
        new() { ["type"] = "tag.list", ["tags"] = new JsonArray([.. tags]) };

    public static JsonObject NoLinks() => new()
    {
        ["type"] = "list",
        ["data"] = new JsonArray(),
        ["total_count"] = 0,
        ["has_more"] = false,
    };

    public static JsonObject Attributes(IEnumerable<KeyValuePair<string, JsonElement>> attributes)
    {
        var shape = new JsonObject();
        foreach (var (name, value) in attributes)
            shape[name] = JsonNode.Parse(value.GetRawText());
        return shape;
    }

    private static JsonNode? Assignee(string? id, Dialect dialect) => id switch
    {
        null when dialect.NullAssignees => null,
        null => 0,
        _ => long.Parse(id, CultureInfo.InvariantCulture),
    };

    private static JsonObject Contact(Contact contact) =>
        new() { ["type"] = "contact", ["id"] = contact.Id, ["external_id"] = contact.ExternalId };

    private static JsonObject ChannelOf(Conversation conversation) => new()
    {
        ["initial"] = conversation.Source.Channel.Name,
        ["current"] = conversation.Source.Channel.Name,
    };

    private static JsonObject SourceOf(Conversation conversation, Dialect dialect)
    {
        var source = conversation.Source;
        return new JsonObject
        {
            ["type"] = source.Channel.SourceType,
            ["id"] = source.Id,
            ["delivered_as"] = "customer_initiated",
            ["subject"] = dialect.Body(source.Subject),
            ["body"] = dialect.Body(source.Html),
            ["author"] = PartShape.Author(source.Author),
            ["attachments"] = PartShape.Attachments(source.Attachments),
            ["url"] = null,
            ["redacted"] = false,
        };
    }

    private static JsonObject? Rating(Conversation conversation)
    {
        if (conversation.Rating is not { } rating)
            return null;
        return new JsonObject
        {
            ["rating"] = rating.Score,
            ["remark"] = rating.Remark,
            ["created_at"] = rating.At,
            ["updated_at"] = rating.At,
            ["contact"] = Contact(conversation.Contact),
            ["teammate"] = new JsonObject { ["type"] = "admin", ["id"] = rating.TeammateId },
        };
    }

    private static JsonObject Teammates(Conversation conversation, Dialect dialect)
    {
        var admins = conversation.Teammates.Select(id => new JsonObject { ["type"] = "admin", ["id"] = id });
        var list = new JsonObject { ["type"] = "admin.list", ["admins"] = new JsonArray([.. admins]) };
        if (!dialect.Before216)
            list["teammates"] = list["admins"]!.DeepClone();
        return list;
    }
}
