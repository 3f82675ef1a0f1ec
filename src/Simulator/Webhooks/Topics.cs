using Claudia.Simulator.World;

namespace Claudia.Simulator.Webhooks;

/// <summary>Which topics tell of what happened. There is none of a team's for conversations: admin.assigned says it.</summary>
internal static class Topics
{
    public static IReadOnlyList<string> Of(Occurrence occurrence) =>
        occurrence.Conversation.Ticket is null ? OfConversation(occurrence.What) : OfTicket(occurrence.What);

    private static IReadOnlyList<string> OfConversation(Happening what) => what switch
    {
        Happening.Started => ["conversation.user.created"],
        Happening.TicketCreated => ["ticket.created"],
        Happening.CustomerReplied => ["conversation.user.replied"],
        Happening.AdminReplied => ["conversation.admin.replied"],
        Happening.BotReplied => ["conversation.operator.replied", "conversation.admin.replied"],
        Happening.Noted => ["conversation.admin.noted"],
        Happening.AssignedToAdmin or Happening.AssignedToTeam or Happening.Unassigned =>
            ["conversation.admin.assigned", "conversation.admin.open.assigned"],
        Happening.Closed => ["conversation.admin.closed"],
        Happening.Opened => ["conversation.admin.opened"],
        Happening.Snoozed => ["conversation.admin.snoozed"],
        Happening.Unsnoozed => ["conversation.admin.unsnoozed"],
        Happening.Tagged => ["conversation_part.tag.created"],
        Happening.Rated => ["conversation.rating.added"],
        Happening.ContactAttached => ["conversation.contact.attached"],
        Happening.TicketStateChanged => [],
        Happening.Deleted => ["conversation.deleted"],
    };

    private static IReadOnlyList<string> OfTicket(Happening what) => what switch
    {
        Happening.Started or Happening.TicketCreated => ["ticket.created"],
        Happening.CustomerReplied => ["ticket.contact.replied"],
        Happening.AdminReplied or Happening.BotReplied => ["ticket.admin.replied"],
        Happening.Noted => ["ticket.note.created"],
        Happening.AssignedToAdmin => ["ticket.admin.assigned"],
        Happening.AssignedToTeam => ["ticket.team.assigned"],
        Happening.Unassigned => ["ticket.admin.assigned", "ticket.team.assigned"],
        Happening.Closed => ["ticket.closed"],
        Happening.Opened => [],
        Happening.Snoozed => ["ticket.admin.snoozed"],
        Happening.Unsnoozed => ["ticket.admin.unsnoozed"],
        Happening.Tagged => [],
        Happening.Rated => ["ticket.rating.provided"],
        Happening.ContactAttached => ["ticket.contact.attached"],
        Happening.TicketStateChanged => ["ticket.state.updated"],
        Happening.Deleted => ["conversation.deleted"],
    };
}
