using Claudia.Simulator.Shapes;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Rest;

/// <summary>POST /conversations/{id}/parts: assign, close, open, snooze. The answer shows the new part only.</summary>
internal static class ManageCalls
{
    public static RestAnswer Manage(RestCall call, Change change)
    {
        if (change.Find(call.Id) is not { } conversation)
            return RestAnswer.NotFound();
        if (PeopleCalls.Actor(call, change, out var refused) is not { } admin)
            return refused!;
        var actor = admin.AsAuthor;
        return call.Body.Text("message_type") switch
        {
            "assignment" => Assign(call, change, conversation, actor),
            "close" => Shown(call, change.Close(conversation, actor, Body(call))),
            "open" => Shown(call, change.Open(conversation, actor)),
            "snoozed" when call.Body.Number("snoozed_until") is { } until =>
                Shown(call, change.Snooze(conversation, actor, until)),
            "snoozed" => RestAnswer.Missing("snoozed_until"),
            _ => RestAnswer.Invalid("message_type is invalid"),
        };
    }

    /// <summary>The id decides whether it is a team: callers say "admin" for both, and it works.</summary>
    private static RestAnswer Assign(RestCall call, Change change, Conversation conversation, Author actor)
    {
        if (call.Body.Text("type") is not ("admin" or "team"))
            return RestAnswer.Invalid("type must be admin or team");
        if (call.Body.Text("assignee_id") is not { } id)
            return RestAnswer.Missing("assignee_id");
        return change.Assignee(id) is { } assignee
            ? Shown(call, change.Assign(conversation, actor, assignee, Body(call)).Conversation)
            : RestAnswer.NotFound();
    }

    private static string? Body(RestCall call) =>
        call.Body.Text("body") is { Length: > 0 } body ? HtmlText.FromApi(body) : null;

    private static RestAnswer Shown(RestCall call, Conversation after) =>
        RestAnswer.Ok(ConversationShape.Write(after, [after.Parts[^1]], call.Dialect));
}
