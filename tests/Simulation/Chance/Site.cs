namespace Claudia.Simulation;

/// <summary>Where chance decides. Each place has its own numbers, so that one decision taken away leaves the others as they were.</summary>
internal enum Site
{
    Plan = 1,
    Swarm = 2,
    Crash = 3,
    Freeze = 4,
    Append = 5,
    JournalRead = 6,
    Due = 7,
    Read = 8,
    Write = 9,
    Search = 10,
    Moment = 11,
    Webhook = 12,
    Connector = 13,
    Draft = 14,
    Operator = 15,
    Part = 16,
}
