using System.Text.Json.Nodes;
using Claudia.Simulator.Shapes;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Rest;

internal static class ConversationCalls
{
    public const int MostConversations = 100_000;

    public static RestAnswer Get(RestCall call, Change change) =>
        call.Read(change, call.Id) is { } found
            ? RestAnswer.Ok(ConversationShape.Write(found, found.Parts, call.Dialect))
            : RestAnswer.NotFound();

    /// <summary>A contact starts a conversation; the answer is the message, not the conversation.</summary>
    public static RestAnswer Create(RestCall call, Change change)
    {
        if (PeopleCalls.Contact(call.Body.Object("from"), change) is not { } contact)
            return RestAnswer.NotFound("User Not Found");
        if (call.Body.Text("body") is not { Length: > 0 } body)
            return RestAnswer.Missing("body");
        if (change.World.Count >= MostConversations)
            return RestAnswer.Error(422, "data_invalid", "The simulated workspace is full");
        var subject = call.Body.Text("subject") ?? "";
        var conversation = change.Start(new NewMessage(contact, Channel.Messenger, subject, HtmlText.FromApi(body)));
        return RestAnswer.Ok(new JsonObject
        {
            ["type"] = "user_message",
            ["id"] = conversation.Source.Id,
            ["created_at"] = conversation.CreatedAt,
            ["body"] = body,
            ["message_type"] = "inapp",
            ["conversation_id"] = conversation.Key,
        });
    }

    /// <summary>Read, title and attributes; an assignee in the body is not looked at.</summary>
    public static RestAnswer Update(RestCall call, Change change)
    {
        if (change.Find(call.Id) is not { } conversation)
            return RestAnswer.NotFound();
        var actor = change.TokenAuthor();
        var attributes = call.Body.Object("custom_attributes").Fields.ToArray();
        if (attributes.Length != attributes.DistinctBy(field => field.Key).Count())
            return RestAnswer.Error(400, "INVALID_PARAMETER", "Duplicate custom attribute names");
        if (call.Body.Flag("read") is { } read)
            conversation = change.Put(conversation with { Read = read });
        if (call.Body.Text("title") is { } title)
            conversation = change.SetTitle(conversation, title, actor);
        foreach (var (name, value) in attributes)
            conversation = change.SetAttribute(conversation, name, value, actor);
        return RestAnswer.Ok(ConversationShape.Write(conversation, conversation.Parts, call.Dialect));
    }
}
