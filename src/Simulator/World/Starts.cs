using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Claudia.Simulator.Client;
using Claudia.Simulator.Shapes;

namespace Claudia.Simulator.World;

internal sealed record NewMessage(Contact Contact, Channel Channel, string Subject, string Html)
{
    public ImmutableArray<Attachment> Attachments { get; init; } = [];
    public ImmutableSortedDictionary<string, JsonElement> Attributes { get; init; } = Conversation.NoAttributes;

    /// <summary>Null gives it to Claudia's team as the workflow does, "0" to nobody, else to that team.</summary>
    public string? TeamId { get; init; }
}

/// <summary>How conversations and tickets begin.</summary>
internal static class Starts
{
    public static Conversation Start(this Change change, NewMessage message)
    {
        var conversation = change.Put(Begin(change, message));
        Record(change, conversation, EffectKind.Conversation, message.Html);
        change.Tell(Happening.Started, conversation, null);
        conversation = AssignAtFirst(change, conversation, message.TeamId);
        change.TellWorkflow(conversation, conversation.Source.Id, message.Html);
        return conversation;
    }

    /// <summary>A ticket that a customer or the API opens; the workflow's message trigger does not run on tickets.</summary>
    public static Conversation StartTicket(this Change change, NewMessage message, TicketType type,
        ImmutableSortedDictionary<string, JsonElement> attributes)
    {
        var ticket = new Ticket(
            change.World.Ids.NextTicketNumber(), type, TicketState.Submitted, attributes, type.Category == "Customer");
        var conversation = change.Put(Begin(change, message) with { Ticket = ticket });
        Record(change, conversation, EffectKind.Ticket, message.Html);
        change.Tell(Happening.TicketCreated, conversation, null);
        return AssignAtFirst(change, conversation, message.TeamId);
    }

    /// <summary>Makes the conversation a ticket, which keeps its id. Where no description is given, Intercom writes a summary into it.</summary>
    public static Conversation Convert(this Change change, Conversation conversation, TicketType type, TicketState state,
        ImmutableSortedDictionary<string, JsonElement> attributes)
    {
        var summary = JsonSerializer.SerializeToElement($"User asked: \"{HtmlText.ToPlain(conversation.Source.Html)}\" and awaits a response.");
        var described = attributes.ContainsKey(Ticket.DescriptionAttribute) ? attributes : attributes.Add(Ticket.DescriptionAttribute, summary);
        var ticket = new Ticket(change.World.Ids.NextTicketNumber(), type, state, described, true);
        var part = change.NewPart(conversation, PartTypes.TicketState, change.TokenAuthor()) with
        {
            TicketState = state.Category,
            PreviousTicketState = state.Category,
        };
        conversation = change.Add(conversation with { Ticket = ticket }, part, EffectKind.Ticket);
        change.Tell(Happening.TicketCreated, conversation, part);
        return conversation;
    }

    public static Author TokenAuthor(this Change change) =>
        change.World.Admins.TryGetValue(change.World.Token.AdminId, out var admin) ? admin.AsAuthor : DefaultWorld.Operator;

    private static Conversation Begin(Change change, NewMessage message) => new()
    {
        Id = change.World.Ids.NextConversation(),
        Source = new Source(
            change.World.Ids.NextSource().ToString(CultureInfo.InvariantCulture), message.Channel, message.Subject,
            message.Html, message.Contact.AsAuthor, message.Attachments),
        Contacts = [message.Contact],
        CreatedAt = change.Now,
        UpdatedAt = change.Now,
        WaitingSince = change.Now,
        Attributes = message.Attributes,
        Timeline = new Timeline().ContactReplied(change.Now),
    };

    private static void Record(Change change, Conversation conversation, EffectKind kind, string html) =>
        change.Record(kind, conversation, conversation.Source.Author,
            long.Parse(conversation.Source.Id, CultureInfo.InvariantCulture), null, HtmlText.ToPlain(html));

    private static Conversation AssignAtFirst(Change change, Conversation conversation, string? teamId)
    {
        var wanted = teamId ?? (change.World.Settings.AssignNewConversations ? SimulatedIds.ClaudiaTeam : "0");
        return change.World.Teams.ContainsKey(wanted)
            ? change.Assign(conversation, DefaultWorld.Operator, Reference.Team(wanted)).Conversation
            : conversation;
    }
}
