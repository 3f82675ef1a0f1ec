using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Claudia.Engine;

namespace Claudia.Intercom;

/// <summary>The requests that change something. Ids go out as Intercom's schema types them.</summary>
internal static class WriteRequests
{
    public static ApiRequest Of(string id, ConversationKind kind, Write write, string adminId) => (kind, write.Kind) switch
    {
        (ConversationKind.Conversation, WriteKind.Assignment) => AssignConversation(id, write.TeamId!, adminId),
        (ConversationKind.Conversation, WriteKind.Note) => Say($"conversations/{id}/reply", "note", write.Text!, adminId),
        (ConversationKind.Conversation, WriteKind.Reply) => Say($"conversations/{id}/reply", "comment", write.Text!, adminId),
        (ConversationKind.Ticket, WriteKind.Assignment) => AssignTicket(id, write.TeamId!, adminId),
        (ConversationKind.Ticket, WriteKind.Note) => Say($"tickets/{id}/reply", "note", write.Text!, adminId),
        (ConversationKind.Ticket, WriteKind.Reply) => Say($"tickets/{id}/reply", "comment", write.Text!, adminId),
        _ => throw new UnreachableException(),
    };

    /// <summary>Without a body: the customer would see it. That the team is a team has to be said; the admin is the one who acts.</summary>
    private static ApiRequest AssignConversation(string id, string teamId, string adminId) =>
        new(HttpMethod.Post, $"conversations/{id}/parts", new JsonObject
        {
            ["message_type"] = "assignment",
            ["type"] = "team",
            ["admin_id"] = adminId,
            ["assignee_id"] = teamId,
        });

    private static ApiRequest AssignTicket(string id, string teamId, string adminId) =>
        new(HttpMethod.Put, $"tickets/{id}", new JsonObject
        {
            ["admin_id"] = long.Parse(adminId, CultureInfo.InvariantCulture),
            ["assignee_id"] = teamId,
        });

    private static ApiRequest Say(string path, string messageType, string text, string adminId) =>
        new(HttpMethod.Post, path, new JsonObject
        {
            ["message_type"] = messageType,
            ["type"] = "admin",
            ["admin_id"] = adminId,
            ["body"] = HtmlText.FromPlain(text),
        });
}
