using System.Globalization;
using System.Text.Json.Nodes;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Webhooks;

/// <summary>
/// The item of conversation.contact.attached, which is unlike every other: an inside view with integer ids
/// and ISO dates, and no "type" or "id" at its top.
/// </summary>
internal static class AttachedShape
{
    private const int InnerAppId = 3_000_001;

    public static JsonObject Write(Occurrence occurrence, string appId)
    {
        var conversation = occurrence.Conversation;
        return new JsonObject
        {
            ["conversation"] = new JsonObject
            {
                ["parts"] = new JsonArray(occurrence.Part is null ? null : InnerPart(conversation, occurrence.Part)),
                ["options"] = new JsonObject { ["expand_for_notification"] = true },
                ["model"] = Model(conversation),
            },
            ["contact"] = Contact(conversation.Contacts[^1], appId),
        };
    }

    private static JsonObject InnerPart(Conversation conversation, Part part) => new()
    {
        ["id"] = part.Id,
        ["app_id"] = InnerAppId,
        ["conversation_id"] = conversation.Id,
        ["body"] = "",
        ["created_at"] = Iso(part.At),
        ["updated_at"] = Iso(part.At),
        ["owner_id"] = long.Parse(part.Author.Id, CultureInfo.InvariantCulture),
        ["assignee_id"] = null,
        ["user_id"] = null,
        ["deleted"] = false,
    };

    private static JsonObject Model(Conversation conversation) => new()
    {
        ["app_id"] = InnerAppId,
        ["id"] = conversation.Id,
        ["user_id"] = conversation.Contact.Id,
        ["message_id"] = long.Parse(conversation.Source.Id, CultureInfo.InvariantCulture),
        ["created_at"] = Iso(conversation.CreatedAt),
        ["updated_at"] = Iso(conversation.UpdatedAt),
        ["message_type"] = conversation.Source.Channel.SourceType,
        ["read"] = conversation.Read,
    };

    private static JsonObject Contact(Contact contact, string appId) => new()
    {
        ["type"] = "contact",
        ["id"] = contact.Id,
        ["workspace_id"] = appId,
        ["external_id"] = contact.ExternalId,
        ["role"] = "user",
        ["email"] = contact.Email,
        ["name"] = contact.Name,
    };

    private static string Iso(long at) =>
        DateTimeOffset.FromUnixTimeSeconds(at).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
