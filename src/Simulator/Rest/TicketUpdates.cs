using Claudia.Simulator.World;

namespace Claudia.Simulator.Rest;

/// <summary>PUT /tickets/{id}: everything is checked before anything changes.</summary>
internal static class TicketUpdates
{
    public static RestAnswer Update(RestCall call, Change change)
    {
        if (TicketCalls.Find(call, change) is not { } ticket)
            return RestAnswer.NotFound();
        if (Actor(call, change, out var actor) is { } refused)
            return refused;
        var assignee = change.Assignee(call.Body.Text("assignee_id"));
        if (call.Body.Has("assignee_id") && assignee is null)
            return RestAnswer.Error(404, "assignee_not_found", "Assignee not found");
        var state = TicketState.All.FirstOrDefault(known => known.Id == call.Body.Text("ticket_state_id"));
        if (call.Body.Has("ticket_state_id") && state is null)
            return RestAnswer.Error(
                400, "ticket_state_id_invalid", "Ticket state id is not valid or is not associated with the ticket type.");
        return TicketCalls.Shown(call, change, Apply(call, change, ticket, actor, assignee, state));
    }

    private static Conversation Apply(
        RestCall call, Change change, Conversation ticket, Author actor, Reference? assignee, TicketState? state)
    {
        if (call.Body.Has("ticket_attributes"))
        {
            var attributes = TicketCalls.Attributes(ticket.Ticket!.Attributes, call.Body.Object("ticket_attributes"));
            ticket = change.Put(ticket with { Ticket = ticket.Ticket with { Attributes = attributes } });
        }

        if (call.Body.Flag("is_shared") is { } shared)
            ticket = change.Put(ticket with { Ticket = ticket.Ticket! with { Shared = shared } });
        if (state is not null)
            ticket = change.MoveTicket(ticket, state, actor);
        if (call.Body.Flag("open") is { } open && open != ticket.IsOpen)
            ticket = open ? change.Open(ticket, actor) : change.Close(ticket, actor, null);
        if (call.Body.Number("snoozed_until") is { } until)
            ticket = change.Snooze(ticket, actor, until);
        return assignee is null ? ticket : change.Assign(ticket, actor, assignee).Conversation;
    }

    /// <summary>The acting admin: the token's where none is named; unknown is the same 404 as an unknown assignee.</summary>
    private static RestAnswer? Actor(RestCall call, Change change, out Author actor)
    {
        actor = change.TokenAuthor();
        if (call.Body.Text("admin_id") is not { } id)
            return null;
        if (!change.World.Admins.TryGetValue(id, out var admin))
            return RestAnswer.Error(404, "assignee_not_found", "Assignee not found");
        actor = admin.AsAuthor;
        return admin.HasInboxSeat ? null : RestAnswer.NoSeat();
    }
}
