using Claudia.Simulator.Client;

namespace Claudia.Simulator.World;

/// <summary>Closing, opening, snoozing, deleting, and who takes part.</summary>
internal static class Lifecycle
{
    public static Conversation Close(this Change change, Conversation conversation, Author actor, string? html)
    {
        var after = conversation with
        {
            State = OpenState.Closed,
            SnoozedUntil = null,
            WaitingSince = null,
            Timeline = conversation.Timeline.Closed(change.Now, actor.Id),
        };
        return Step(change, after, change.NewPart(after, PartTypes.Close, actor, html), EffectKind.Close, Happening.Closed);
    }

    public static Conversation Open(this Change change, Conversation conversation, Author actor)
    {
        var reopened = conversation.State == OpenState.Closed;
        var after = conversation with
        {
            State = OpenState.Open,
            SnoozedUntil = null,
            Timeline = reopened ? conversation.Timeline.Reopened() : conversation.Timeline,
        };
        var snoozed = conversation.State == OpenState.Snoozed;
        var part = change.NewPart(after, snoozed ? PartTypes.Unsnoozed : PartTypes.Open, actor);
        return Step(change, after, part, EffectKind.Open, snoozed ? Happening.Unsnoozed : Happening.Opened);
    }

    public static Conversation Snooze(this Change change, Conversation conversation, Author actor, long until)
    {
        var after = conversation with { State = OpenState.Snoozed, SnoozedUntil = until };
        return Step(
            change, after, change.NewPart(after, PartTypes.Snoozed, actor), EffectKind.Snooze, Happening.Snoozed);
    }

    public static void Delete(this Change change, Conversation conversation, Author actor)
    {
        change.Remove(conversation);
        change.Record(EffectKind.Deletion, conversation, actor, null);
        change.Tell(Happening.Deleted, conversation, null);
    }

    public static Conversation Attach(this Change change, Conversation conversation, Contact contact, Author actor)
    {
        var after = conversation with { Contacts = conversation.Contacts.Add(contact) };
        var part = change.NewPart(after, PartTypes.ParticipantAdded, actor);
        return Step(change, after, part, EffectKind.Participant, Happening.ContactAttached);
    }

    public static Conversation Rate(this Change change, Conversation conversation, int score, string remark)
    {
        var after = conversation with { Rating = new Rating(score, remark, change.Now, conversation.AdminId) };
        var part = change.NewPart(after, PartTypes.Rated, conversation.Contact.AsAuthor);
        return Step(change, after, part, EffectKind.Rating, Happening.Rated);
    }

    private static Conversation Step(Change change, Conversation after, Part part, EffectKind kind, Happening happening)
    {
        after = change.Add(after, part, kind);
        change.Tell(happening, after, after.Parts[^1]);
        return after;
    }
}
