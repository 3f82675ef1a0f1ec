using System.Globalization;
using System.Text.Json.Nodes;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Shapes;

/// <summary>A ticket as REST and webhooks write it.</summary>
internal static class TicketShape
{
    public static JsonObject Write(Conversation conversation, Dialect dialect, string appId)
    {
        var ticket = conversation.Ticket ?? throw new InvalidOperationException("Not a ticket.");
        return new JsonObject
        {
            ["type"] = "ticket",
            ["id"] = conversation.Key,
            ["ticket_id"] = ticket.Number.ToString(CultureInfo.InvariantCulture),
            ["ticket_attributes"] = ConversationShape.Attributes(ticket.Attributes),
            ["ticket_state"] = State(ticket.State),
            ["ticket_type"] = Type(ticket.Type, appId),
            ["contacts"] = ConversationShape.Contacts(conversation),
            ["admin_assignee_id"] = Assignee(conversation.AdminId, dialect),
            ["team_assignee_id"] = Assignee(conversation.TeamId, dialect),
            ["created_at"] = conversation.CreatedAt,
            ["updated_at"] = conversation.UpdatedAt,
            ["ticket_parts"] = Parts(conversation, dialect),
            ["open"] = conversation.IsOpen,
            ["linked_objects"] = ConversationShape.NoLinks(),
            ["category"] = ticket.Type.Category,
            ["is_shared"] = ticket.Shared,
            ["channel"] = conversation.Source.Channel.Name,
        };
    }

    /// <summary>What a conversation says of its being a ticket.</summary>
    public static JsonObject Brief(Conversation conversation) => new()
    {
        ["type"] = "ticket",
        ["id"] = conversation.Key,
        ["state"] = conversation.Ticket!.State.Category,
        ["title"] = conversation.Title,
    };

    public static JsonObject Part(Part part, Dialect dialect)
    {
        var shape = new JsonObject
        {
            ["type"] = "ticket_part",
            ["id"] = PartShape.Id(part),
            ["part_type"] = part.Type,
        };
        if (part.Html is not null)
            shape["body"] = dialect.Body(part.Html);
        if (part.TicketState is not null)
        {
            shape["ticket_state"] = part.TicketState;
            shape["previous_ticket_state"] = part.PreviousTicketState;
        }

        shape["created_at"] = part.At;
        shape["updated_at"] = part.At;
        if (part.AssignedTo is not null)
            shape["assigned_to"] = PartShape.Reference(part.AssignedTo);
        shape["author"] = PartShape.Author(part.Author);
        shape["attachments"] = PartShape.Attachments(part.Attachments);
        shape["redacted"] = false;
        if (part.ByApi)
            shape["app_package_code"] = PartShape.Package;
        return shape;
    }

    private static JsonObject Parts(Conversation conversation, Dialect dialect)
    {
        var parts = conversation.Parts.TakeLast(PartShape.MostParts).Select(part => Part(part, dialect)).ToArray();
        return new JsonObject
        {
            ["type"] = "ticket_part.list",
            ["ticket_parts"] = new JsonArray([.. parts]),
            ["total_count"] = parts.Length,
        };
    }

    private static JsonNode Assignee(string? id, Dialect dialect) =>
        dialect.StringTicketAssignees ? id ?? "0" : long.Parse(id ?? "0", CultureInfo.InvariantCulture);

    private static JsonObject State(TicketState state) => new()
    {
        ["type"] = "ticket_state",
        ["id"] = state.Id,
        ["category"] = state.Category,
        ["internal_label"] = state.Label,
        ["external_label"] = state.Label,
    };

    private static JsonObject Type(TicketType type, string appId) => new()
    {
        ["type"] = "ticket_type",
        ["id"] = type.Id,
        ["name"] = type.Name,
        ["description"] = type.Description,
        ["icon"] = "🎫",
        ["workspace_id"] = appId,
        ["archived"] = false,
        ["created_at"] = PeopleShape.WorkspaceCreated,
        ["updated_at"] = PeopleShape.WorkspaceCreated,
        ["is_internal"] = type.Category != "Customer",
        ["ticket_type_attributes"] = new JsonObject { ["type"] = "list", ["data"] = new JsonArray() },
        ["category"] = type.Category,
    };
}
