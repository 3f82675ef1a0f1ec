namespace Claudia.Simulator.World;

internal enum Happening
{
    Started = 1,
    TicketCreated,
    CustomerReplied,
    AdminReplied,
    BotReplied,
    Noted,
    AssignedToAdmin,
    AssignedToTeam,
    Unassigned,
    Closed,
    Opened,
    Snoozed,
    Unsnoozed,
    Tagged,
    Rated,
    ContactAttached,
    TicketStateChanged,
    Deleted,
}

/// <summary>Something that subscribers of the workspace hear of: what, and the conversation right after it.</summary>
internal sealed record Occurrence(Happening What, Conversation Conversation, Part? Part, long At, AppliedTag? Tag = null);

/// <summary>A message of the customer, as the workflow's trigger sees it.</summary>
internal sealed record CustomerMessage(Conversation Conversation, string Id, string Html);

/// <summary>Hears what happens, in order and under the world's lock: it must neither block nor call back.</summary>
internal interface IObserver
{
    void Happened(Occurrence occurrence);

    void CustomerWrote(CustomerMessage message);
}
