using System.Collections.Immutable;
using Claudia.Simulator.Shapes;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Rest;

/// <summary>Replies and notes, in conversations and in tickets; the answer shows the new part only.</summary>
internal static class ReplyCalls
{
    private const int MostAttachments = 10;

    public static RestAnswer ToConversation(RestCall call, Change change)
    {
        if (change.Find(call.Id) is not { } conversation)
            return RestAnswer.NotFound();
        return Reply(call, change, conversation, out var after)
            ?? RestAnswer.Ok(ConversationShape.Write(after, [after.Parts[^1]], call.Dialect));
    }

    public static RestAnswer ToTicket(RestCall call, Change change)
    {
        if (TicketCalls.Find(call, change) is not { } ticket)
            return RestAnswer.NotFound();
        if (call.Body.Text("type") == "user" && !ticket.Ticket!.Shared)
            return RestAnswer.Error(400, "parameter_mismatch", "User replies are not allowed on Backoffice tickets");
        return Reply(call, change, ticket, out var after)
            ?? RestAnswer.Ok(TicketShape.Part(after.Parts[^1], call.Dialect));
    }

    /// <summary>Null when it was said.</summary>
    private static RestAnswer? Reply(RestCall call, Change change, Conversation conversation, out Conversation after)
    {
        after = conversation;
        var attachments = Attachments(call.Body);
        if (attachments.Length > MostAttachments)
            return RestAnswer.Invalid("At most 10 attachments are allowed");
        var html = HtmlText.FromApi(call.Body.Text("body") ?? "");
        var empty = !call.Body.Has("body") || html == "<p></p>";
        switch (call.Body.Text("type"), call.Body.Text("message_type"))
        {
            case ("user", "comment") when PeopleCalls.Contact(call.Body, change) is { } contact:
                after = change.CustomerReplies(conversation, contact, html, attachments);
                return null;
            case ("user", "comment"):
                return RestAnswer.NotFound("User Not Found");
            case ("admin", "comment" or "note") when empty && attachments.IsEmpty:
                return RestAnswer.Missing("body");
            case ("admin", "comment" or "note" or "quick_reply"):
                return AdminReply(call, change, conversation, html, attachments, out after);
            default:
                return RestAnswer.Invalid("message_type or type is invalid");
        }
    }

    private static RestAnswer? AdminReply(RestCall call, Change change, Conversation conversation, string html,
        ImmutableArray<Attachment> attachments, out Conversation after)
    {
        after = conversation;
        if (PeopleCalls.Actor(call, change, out var refused) is not { } actor)
            return refused;
        var type = call.Body.Text("message_type")!;
        after = type == PartTypes.Note
            ? change.Notes(conversation, actor, html, attachments)
            : change.AdminReplies(conversation, actor, html, attachments, type);
        return null;
    }

    private static ImmutableArray<Attachment> Attachments(RestBody body)
    {
        var files = body.List("attachment_files").Select(item => new RestBody(item)).Select(file => new Attachment(
            file.Text("name") ?? "file", "https://downloads.intercomcdn.example/files/" + Uri.EscapeDataString(file.Text("name") ?? "file"),
            file.Text("content_type") ?? "application/octet-stream", (file.Text("data")?.Length ?? 0) * 3 / 4));
        var urls = body.List("attachment_urls").Select(url => url.ToString())
            .Select(url => new Attachment(url.Split('/')[^1], url, "image/png", 0));
        return [.. files.Any() ? files : urls];
    }
}
