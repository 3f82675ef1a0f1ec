using Claudia.Simulator.Client;
using Claudia.Simulator.Shapes;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Control;

/// <summary>Acting as a teammate, as by hand in the inbox.</summary>
internal static class TeammateEndpoints
{
    private const long SnoozeSeconds = 3_600;

    public static void MapTeammate(this IEndpointRouteBuilder control) => control.MapPost("/conversations/{id}/actions", Act);

    private static IResult Act(string id, TeammateAction action, SimulatedWorld world) =>
        world.Change(Via.Teammate, change =>
        {
            if (change.Find(id) is not { } conversation)
                return Refusals.NoConversation();
            if (!world.Admins.TryGetValue(action.AdminId, out var admin))
                return Refusals.Bad("no such teammate");
            return Do(change, conversation, admin, action) is { } after
                ? TypedResults.Ok(after.View())
                : Refusals.Bad("the action lacks its text or its assignee, or there is no such assignee");
        });

    /// <summary>The conversation after it; null when the action lacks what it needs.</summary>
    private static Conversation? Do(Change change, Conversation conversation, Admin admin, TeammateAction action)
    {
        var author = admin.AsAuthor;
        var html = action.Text is { Length: > 0 } text ? HtmlText.FromTyped(text) : null;
        return action.Deed switch
        {
            TeammateDeed.Reply => html is null ? null : Reply(change, conversation, admin, html, action.Takes),
            TeammateDeed.Note => html is null ? null : change.Notes(conversation, admin, html, []),
            TeammateDeed.Assign => Assign(change, conversation, author, change.Assignee(action.AssigneeId)),
            TeammateDeed.Take => Assign(change, conversation, author, Reference.Admin(admin.Id)),
            TeammateDeed.HandBack => Assign(change, conversation, author, change.Assignee(SimulatedIds.ClaudiaTeam)),
            TeammateDeed.Close => change.Close(conversation, author, html),
            TeammateDeed.Open => change.Open(conversation, author),
            TeammateDeed.Snooze => change.Snooze(conversation, author, change.Now + SnoozeSeconds),
            TeammateDeed.Tag => action.Text is not { Length: > 0 and <= 255 } name
                ? null
                : change.TagWith(conversation, change.TagNamed(name), author).Conversation,
            TeammateDeed.Untag => conversation.Tags.Find(tag => tag.Tag.Name == action.Text) is { } tag
                ? change.Untag(conversation, tag, author)
                : null,
            TeammateDeed.AttachContact => change.World.Contacts.TryGetValue(action.AssigneeId ?? "", out var contact)
                ? change.Attach(conversation, contact, author)
                : null,
            TeammateDeed.Convert => conversation.Ticket is null
                ? change.Convert(conversation, TicketType.Support, TicketState.Submitted, Conversation.NoAttributes)
                : null,
        };
    }

    private static Conversation Reply(Change change, Conversation conversation, Admin admin, string html, bool takes) =>
        takes && conversation.AdminId is null
            ? change.AdminRepliesAndTakes(conversation, admin, html)
            : change.AdminReplies(conversation, admin, html, []);

    private static Conversation? Assign(Change change, Conversation conversation, Author author, Reference? assignee) =>
        assignee is null ? null : change.Assign(conversation, author, assignee).Conversation;
}
