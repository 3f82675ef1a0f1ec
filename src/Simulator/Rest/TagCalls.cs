using System.Text.Json.Nodes;
using Claudia.Simulator.Shapes;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Rest;

internal static class TagCalls
{
    private const int MostTags = 1_000;

    public static RestAnswer List(RestCall call, Change change) => RestAnswer.Ok(new JsonObject
    {
        ["type"] = "list",
        ["data"] = new JsonArray([.. change.World.Tags.Values.Select(PeopleShape.Write)]),
    });

    public static RestAnswer Create(RestCall call, Change change)
    {
        if (call.Body.Text("name") is not { Length: > 0 and <= 255 } name || change.World.Tags.Count >= MostTags)
            return RestAnswer.Invalid("invalid tag parameters");
        return RestAnswer.Ok(PeopleShape.Write(change.TagNamed(name)));
    }

    public static RestAnswer TagConversation(RestCall call, Change change) =>
        Tag(call, change, change.Find(call.Id), RestAnswer.NotFound("Conversation not found"));

    public static RestAnswer UntagConversation(RestCall call, Change change) =>
        Untag(call, change, change.Find(call.Id), RestAnswer.NotFound("Conversation not found"));

    public static RestAnswer TagTicket(RestCall call, Change change) =>
        Tag(call, change, TicketCalls.Find(call, change), NoTicket());

    public static RestAnswer UntagTicket(RestCall call, Change change) =>
        Untag(call, change, TicketCalls.Find(call, change), NoTicket());

    private static RestAnswer NoTicket() => RestAnswer.Error(404, "ticket_not_found", "Ticket not found");

    private static RestAnswer NoTag() => RestAnswer.Error(404, "tag_not_found", "Tag not found");

    private static RestAnswer Tag(RestCall call, Change change, Conversation? conversation, RestAnswer missing)
    {
        if (conversation is null)
            return missing;
        if (PeopleCalls.Actor(call, change, out var refused) is not { } actor)
            return refused!;
        return change.World.Tags.TryGetValue(call.Body.Text("id") ?? "", out var tag)
            ? RestAnswer.Ok(PeopleShape.Write(change.TagWith(conversation, tag, actor.AsAuthor).Tag))
            : NoTag();
    }

    private static RestAnswer Untag(RestCall call, Change change, Conversation? conversation, RestAnswer missing)
    {
        if (conversation is null)
            return missing;
        if (PeopleCalls.Actor(call, change, out var refused) is not { } actor)
            return refused!;
        if (conversation.Tags.Find(tag => tag.Tag.Id == call.TagId) is not { } applied)
            return NoTag();
        change.Untag(conversation, applied, actor.AsAuthor);
        return RestAnswer.Ok(PeopleShape.Write(applied));
    }
}
