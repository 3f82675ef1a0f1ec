namespace Claudia.Engine;

/// <summary>Who said something, as the dialogue's readers see it.</summary>
public enum Speaker
{
    Customer = 1,
    Claudia = 2,
    Teammate = 3,
}

/// <summary>One message of the dialogue that the customer sees.</summary>
/// <param name="Machine">The kind of address or the subject that shows that a machine wrote it; null when none does.</param>
public sealed record Message(string Id, Speaker Speaker, string Text, DateTimeOffset At, int Attachments = 0, string? Machine = null);

/// <summary>The road by which an input came.</summary>
public enum Road
{
    Webhook = 1,
    Connector = 2,
    Sweep = 3,
    Look = 4,
    Operator = 5,
}
