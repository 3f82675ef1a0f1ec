using System.Collections.Immutable;
using System.Text.Json;
using Claudia.Simulator.Shapes;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Rest;

internal static class TicketCalls
{
    public static Conversation? Find(RestCall call, Change change) =>
        change.Find(call.Id) is { Ticket: not null } ticket ? ticket : null;

    public static RestAnswer Get(RestCall call, Change change) =>
        call.Read(change, call.Id) is { Ticket: not null } ticket ? Shown(call, change, ticket) : RestAnswer.NotFound();

    public static RestAnswer Create(RestCall call, Change change)
    {
        if (TicketType.WithId(call.Body.Text("ticket_type_id")) is not { } type)
            return RestAnswer.Invalid("Ticket type not found");
        if (call.Body.List("contacts") is not [var first, ..] || PeopleCalls.Contact(new RestBody(first), change) is not { } contact)
            return RestAnswer.NotFound("User Not Found");
        if (change.World.Count >= ConversationCalls.MostConversations)
            return RestAnswer.Error(422, "data_invalid", "The simulated workspace is full");
        var assignment = call.Body.Object("assignment");
        if (Unknown(assignment, change))
            return RestAnswer.Error(404, "assignee_not_found", "Assignee not found");
        var attributes = call.Body.Object("ticket_attributes");
        var message = new NewMessage(contact, Channel.Messenger, attributes.Text(Ticket.TitleAttribute) ?? "",
            HtmlText.FromApi(attributes.Text(Ticket.DescriptionAttribute) ?? ""))
        {
            TeamId = assignment.Text("team_assignee_id") ?? (call.Body.Has("assignment") ? "0" : null),
        };
        var ticket = change.StartTicket(message, type, Attributes(Conversation.NoAttributes, attributes));
        if (assignment.Text("admin_assignee_id") is { } admin and not "0")
            ticket = change.Assign(ticket, change.TokenAuthor(), Reference.Admin(admin)).Conversation;
        return Shown(call, change, ticket);
    }

    public static RestAnswer Convert(RestCall call, Change change)
    {
        if (change.Find(call.Id) is not { } conversation)
            return RestAnswer.NotFound();
        if (TicketType.WithId(call.Body.Text("ticket_type_id")) is not { Category: "Customer" } type)
            return RestAnswer.Invalid("Ticket type is not a customer ticket type");
        if (conversation.Ticket is not null)
            return RestAnswer.Invalid("Conversation is already a ticket");
        if (State(call) is not { } state)
            return RestAnswer.Error(400, "ticket_state_id_invalid", "Ticket state id is not valid");
        var attributes = Attributes(Conversation.NoAttributes, call.Body.Object("attributes"));
        return Shown(call, change, change.Convert(conversation, type, state, attributes));
    }

    public static RestAnswer Shown(RestCall call, Change change, Conversation ticket) =>
        RestAnswer.Ok(TicketShape.Write(ticket, call.Dialect, change.World.Settings.AppId));

    public static ImmutableSortedDictionary<string, JsonElement> Attributes(
        ImmutableSortedDictionary<string, JsonElement> known, RestBody given) =>
        known.SetItems(given.Fields.Select(field => KeyValuePair.Create(field.Key, field.Value.Clone())));

    private static TicketState? State(RestCall call) =>
        call.Body.Text("ticket_state_id") is { } id
            ? TicketState.All.FirstOrDefault(state => state.Id == id)
            : TicketState.Submitted;

    private static bool Unknown(RestBody assignment, Change change) =>
        (assignment.Text("team_assignee_id") is { } team and not "0" && !change.World.Teams.ContainsKey(team))
        || (assignment.Text("admin_assignee_id") is { } admin and not "0" && !change.World.Admins.ContainsKey(admin));
}
