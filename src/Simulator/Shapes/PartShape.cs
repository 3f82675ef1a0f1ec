using System.Globalization;
using System.Text.Json.Nodes;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Shapes;

/// <summary>The parts of a conversation, as REST and webhooks write them.</summary>
internal static class PartShape
{
    /// <summary>What the app's package is called in parts that came by REST.</summary>
    public const string Package = "claudia-app";

    /// <summary>The hard limit of the real one: older parts than these are not shown.</summary>
    public const int MostParts = 500;

    public static JsonArray List(IEnumerable<Part> parts, Dialect dialect) =>
        new([.. parts.TakeLast(MostParts).Select(part => Write(part, dialect))]);

    public static JsonObject Write(Part part, Dialect dialect) => new()
    {
        ["type"] = "conversation_part",
        ["id"] = Id(part),
        ["part_type"] = part.Type,
        ["body"] = dialect.Body(part.Html),
        ["created_at"] = part.At,
        ["updated_at"] = part.At,
        ["notified_at"] = part.At,
        ["assigned_to"] = Reference(part.AssignedTo),
        ["author"] = AgentAuthor(part.Author),
        ["attachments"] = Attachments(part.Attachments),
        ["external_id"] = null,
        ["redacted"] = false,
        ["metadata"] = new JsonObject(),
        ["email_message_metadata"] = null,
        ["state"] = ConversationShape.State(part.State),
        ["tags"] = new JsonArray(),
        ["event_details"] = Details(part.Details),
        ["app_package_code"] = part.ByApi ? Package : null,
    };

    public static string Id(Part part) => part.Id.ToString(CultureInfo.InvariantCulture);

    public static JsonObject? Reference(Reference? reference) =>
        reference is null ? null : new JsonObject { ["type"] = reference.Type, ["id"] = reference.Id };

    public static JsonObject Author(Author author) => new()
    {
        ["type"] = author.Type,
        ["id"] = author.Id,
        ["name"] = author.Name,
        ["email"] = author.Email,
    };

    public static JsonArray Attachments(IEnumerable<Attachment> attachments) =>
        new([.. attachments.Select(attachment => new JsonObject
        {
            ["type"] = "upload",
            ["name"] = attachment.Name,
            ["url"] = attachment.Url,
            ["content_type"] = attachment.ContentType,
            ["filesize"] = attachment.Size,
        })]);

    private static JsonObject AgentAuthor(Author author)
    {
        var shape = Author(author);
        shape["from_ai_agent"] = false;
        shape["is_ai_answer"] = false;
        return shape;
    }

    private static JsonObject Details(EventDetails? details) => details switch
    {
        EventDetails.Action { Result: { } result } action =>
            new() { ["action"] = new JsonObject { ["name"] = action.Name, ["result"] = result } },
        EventDetails.Action action => new() { ["action"] = new JsonObject { ["name"] = action.Name } },
        EventDetails.Attribute attribute => new()
        {
            ["attribute"] = new JsonObject { ["name"] = attribute.Name },
            ["value"] = new JsonObject { ["name"] = attribute.Value },
        },
        _ => [],
    };
}
