using System.Collections.Immutable;
using System.Globalization;
using Claudia.Simulator.Client;

namespace Claudia.Simulator.World;

/// <summary>What people and the bot say. Each answers the conversation after it, with the message as its last part.</summary>
internal static class Messages
{
    /// <summary>A customer's message; it reopens a closed conversation, and then the part is an "open" with a body.</summary>
    public static Conversation CustomerReplies(
        this Change change, Conversation conversation, Contact contact, string html, ImmutableArray<Attachment> attachments)
    {
        var wasClosed = conversation.State == OpenState.Closed;
        var timeline = conversation.Timeline.ContactReplied(change.Now);
        var after = conversation with
        {
            State = OpenState.Open,
            SnoozedUntil = null,
            Read = false,
            WaitingSince = conversation.WaitingSince ?? change.Now,
            Timeline = wasClosed ? timeline.Reopened() : timeline,
        };
        var part = change.NewPart(conversation, wasClosed ? PartTypes.Open : PartTypes.Comment, contact.AsAuthor, html) with
        {
            Attachments = attachments,
        };
        after = change.Add(after, part, EffectKind.Comment);
        change.Tell(Happening.CustomerReplied, after, after.Parts[^1]);
        change.TellWorkflow(after, part.Id.ToString(CultureInfo.InvariantCulture), html);
        return after;
    }

    public static Conversation AdminReplies(this Change change, Conversation conversation, Admin admin, string html,
        ImmutableArray<Attachment> attachments, string type = PartTypes.Comment)
    {
        var part = change.NewPart(conversation, type, admin.AsAuthor, html) with { Attachments = attachments };
        var after = change.Add(Answered(conversation, change.Now), part, EffectKind.Comment);
        change.Tell(Happening.AdminReplied, after, after.Parts[^1]);
        return after;
    }

    /// <summary>As the inbox does it: an answer in a conversation that no teammate holds takes it in the same part.</summary>
    public static Conversation AdminRepliesAndTakes(this Change change, Conversation conversation, Admin admin, string html)
    {
        var (after, part) = change.Assign(Answered(conversation, change.Now), admin.AsAuthor, Reference.Admin(admin.Id), html);
        change.Tell(Happening.AdminReplied, after, part);
        return after;
    }

    /// <summary>A note for teammates; it changes nothing else, and a closed conversation stays closed.</summary>
    public static Conversation Notes(
        this Change change, Conversation conversation, Admin admin, string html, ImmutableArray<Attachment> attachments)
    {
        var part = change.NewPart(conversation, PartTypes.Note, admin.AsAuthor, html) with { Attachments = attachments };
        var after = change.Add(conversation, part, EffectKind.Note);
        change.Tell(Happening.Noted, after, after.Parts[^1]);
        return after;
    }

    public static Conversation BotSays(this Change change, Conversation conversation, string html)
    {
        var after = change.Add(
            conversation, change.NewPart(conversation, PartTypes.Comment, DefaultWorld.Operator, html), EffectKind.Comment);
        change.Tell(Happening.BotReplied, after, after.Parts[^1]);
        return after;
    }

    private static Conversation Answered(Conversation conversation, long now) =>
        conversation with { WaitingSince = null, Timeline = conversation.Timeline.AdminReplied(now) };
}
