using System.Globalization;
using System.Text.Json;
using Claudia.Simulator.Client;

namespace Claudia.Simulator.World;

/// <summary>What is written on a conversation: tags, attributes, title, read, a ticket's state.</summary>
internal static class Marks
{
    public static (Conversation Conversation, AppliedTag Tag) TagWith(
        this Change change, Conversation conversation, Tag tag, Author actor)
    {
        var applied = new AppliedTag(tag, change.Now, actor.Id);
        if (conversation.Tags.Find(known => known.Tag.Id == tag.Id) is { } already)
            return (conversation, already);
        var after = change.Put(conversation with { Tags = conversation.Tags.Add(applied) });
        change.Record(EffectKind.Tag, after, actor, null, null, tag.Name);
        change.Tell(Happening.Tagged, after, LastMessage(after) ?? FirstMessage(after), applied);
        return (after, applied);
    }

    public static Conversation Untag(this Change change, Conversation conversation, AppliedTag tag, Author actor)
    {
        var after = change.Put(conversation with { Tags = conversation.Tags.Remove(tag) });
        change.Record(EffectKind.Untag, after, actor, null, null, tag.Tag.Name);
        return after;
    }

    /// <summary>The tag of that name, made if there is none.</summary>
    public static Tag TagNamed(this Change change, string name) =>
        change.World.Tags.Values.FirstOrDefault(tag => string.Equals(tag.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? change.World.AddTag(name);

    public static Conversation SetAttribute(
        this Change change, Conversation conversation, string name, JsonElement value, Author actor)
    {
        if (conversation.Attributes.TryGetValue(name, out var known) && known.GetRawText() == value.GetRawText())
            return conversation;
        var type = actor.IsBot ? PartTypes.AttributeByWorkflow : PartTypes.AttributeByAdmin;
        var part = change.NewPart(conversation, type, actor) with
        {
            Details = new EventDetails.Attribute(name, value.ToString()),
        };
        var after = conversation with { Attributes = conversation.Attributes.SetItem(name, value.Clone()) };
        return change.Add(after, part, EffectKind.Attribute, null, name);
    }

    public static Conversation SetTitle(this Change change, Conversation conversation, string title, Author actor)
    {
        var after = change.Put(conversation with { Title = title });
        change.Record(EffectKind.Title, after, actor, null, null, title);
        return after;
    }

    public static Conversation MoveTicket(this Change change, Conversation conversation, TicketState state, Author actor)
    {
        var ticket = conversation.Ticket ?? throw new InvalidOperationException("Only a ticket has a ticket's state.");
        var part = change.NewPart(conversation, PartTypes.TicketState, actor) with
        {
            TicketState = state.Category,
            PreviousTicketState = ticket.State.Category,
        };
        var after = change.Add(
            conversation with { Ticket = ticket with { State = state } }, part, EffectKind.TicketState, null, state.Category);
        change.Tell(Happening.TicketStateChanged, after, after.Parts[^1]);
        return after;
    }

    /// <summary>A tag on the first message shows it as a part, with its source's id.</summary>
    private static Part FirstMessage(Conversation conversation) => new()
    {
        Id = long.Parse(conversation.Source.Id, CultureInfo.InvariantCulture),
        Type = PartTypes.Comment,
        At = conversation.CreatedAt,
        Author = conversation.Source.Author,
        State = conversation.State,
        Html = conversation.Source.Html,
        Attachments = conversation.Source.Attachments,
    };

    private static Part? LastMessage(Conversation conversation) =>
        conversation.Parts.FindLast(part => part.Type is PartTypes.Comment or PartTypes.Open);
}
