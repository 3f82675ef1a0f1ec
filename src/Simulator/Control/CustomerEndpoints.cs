using System.Collections.Immutable;
using System.Text.Json;
using Claudia.Simulator.Client;
using Claudia.Simulator.Rest;
using Claudia.Simulator.Shapes;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Control;

/// <summary>Writing as a customer.</summary>
internal static class CustomerEndpoints
{
    private const int LongestText = 100_000;
    private const int MostAttachments = 10;

    public static void MapCustomer(this IEndpointRouteBuilder control)
    {
        control.MapPost("/conversations", Start);
        control.MapPost("/tickets", StartTicket);
        control.MapPost("/conversations/{id}/messages", Reply);
        control.MapPost("/conversations/{id}/rating", Rate);
        control.MapPost("/conversations/{id}/attributes", SetAttributes);
        control.MapDelete("/conversations/{id}", Delete);
    }

    private static IResult Start(NewConversation written, SimulatedWorld world) =>
        Begin(written, world, (change, message) => change.Start(message));

    private static IResult StartTicket(NewConversation written, SimulatedWorld world) =>
        Begin(written, world, (change, message) => change.StartTicket(message, TicketType.Support, TicketAttributes(written)));

    private static IResult Begin(NewConversation written, SimulatedWorld world, Func<Change, NewMessage, Conversation> begin) =>
        world.Change(Via.Customer, change =>
        {
            if (written.Text.Length > LongestText || written.Attachments.Count > MostAttachments)
                return Refusals.Bad("the text or the list of attachments is too long");
            if (Contact(change, written.ContactId) is not { } contact)
                return Refusals.Bad("no such contact");
            if (Channel.Named(written.Channel) is not { } channel)
                return Refusals.Bad("no such channel");
            if (written.TeamId is { } team and not "0" && !world.Teams.ContainsKey(team))
                return Refusals.Bad("no such team");
            if (world.Count >= ConversationCalls.MostConversations)
                return Refusals.Bad("the simulated workspace is full");
            var conversation = begin(change, new NewMessage(contact, channel, written.Subject, HtmlText.FromTyped(written.Text))
            {
                TeamId = written.TeamId,
                Attachments = Attachments(written.Attachments),
                Attributes = Conversation.NoAttributes.SetItems(Cloned(written.Attributes)),
            });
            return TypedResults.Ok(new Written(conversation.Key, conversation.Source.Id));
        });

    private static IResult Reply(string id, CustomerReply reply, SimulatedWorld world) =>
        world.Change(Via.Customer, change =>
        {
            if (change.Find(id) is not { } conversation)
                return Refusals.NoConversation();
            if (reply.Text.Length > LongestText || reply.Attachments.Count > MostAttachments)
                return Refusals.Bad("the text or the list of attachments is too long");
            if (Contact(change, reply.ContactId ?? conversation.Contact.Id) is not { } contact)
                return Refusals.Bad("no such contact");
            var after = change.CustomerReplies(
                conversation, contact, HtmlText.FromTyped(reply.Text), Attachments(reply.Attachments));
            return TypedResults.Ok(new Written(after.Key, PartShape.Id(after.Parts[^1])));
        });

    private static IResult Rate(string id, NewRating rating, SimulatedWorld world) =>
        world.Change(Via.Customer, change => (change.Find(id), rating.Rating) switch
        {
            (null, _) => Refusals.NoConversation(),
            (_, < 1 or > 5) => Refusals.Bad("a rating is 1 to 5"),
            ({ } conversation, _) => TypedResults.Ok(change.Rate(conversation, rating.Rating, rating.Remark).View()),
        });

    private static IResult SetAttributes(string id, Dictionary<string, JsonElement> attributes, SimulatedWorld world) =>
        world.Change(Via.Workflow, change =>
        {
            if (change.Find(id) is not { } conversation)
                return Refusals.NoConversation();
            foreach (var (name, value) in attributes)
                conversation = change.SetAttribute(conversation, name, value, DefaultWorld.Operator);
            return TypedResults.Ok(conversation.View());
        });

    private static IResult Delete(string id, SimulatedWorld world) =>
        world.Change(Via.Teammate, change =>
        {
            if (change.Find(id) is not { } conversation)
                return Refusals.NoConversation();
            change.Delete(conversation, DefaultWorld.Admins[1].AsAuthor);
            return TypedResults.NoContent();
        });

    private static Contact? Contact(Change change, string? id) =>
        id is null ? change.World.Contacts.GetAt(0).Value : change.World.Contacts.GetValueOrDefault(id);

    private static ImmutableArray<Attachment> Attachments(IReadOnlyList<NewAttachment> attachments) =>
        [.. attachments.Select(attachment => new Attachment(
            attachment.Name, "https://downloads.intercomcdn.example/" + Uri.EscapeDataString(attachment.Name),
            attachment.ContentType, attachment.Size))];

    private static ImmutableSortedDictionary<string, JsonElement> TicketAttributes(NewConversation written) =>
        Conversation.NoAttributes.SetItems(Cloned(written.Attributes))
            .SetItem(Ticket.TitleAttribute, JsonSerializer.SerializeToElement(written.Subject))
            .SetItem(Ticket.DescriptionAttribute, JsonSerializer.SerializeToElement(written.Text));

    private static IEnumerable<KeyValuePair<string, JsonElement>> Cloned(IReadOnlyDictionary<string, JsonElement> attributes) =>
        attributes.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Clone()));
}
