namespace Claudia.Engine;

/// <summary>Who said something, as the dialogue's readers see it.</summary>
public enum Speaker
{
    Customer = 1,
    Claudia = 2,
    Teammate = 3,
}

/// <summary>One message of the dialogue that the customer sees.</summary>
public sealed record Message(string Id, Speaker Speaker, string Text, DateTimeOffset At, int Attachments = 0);

/// <summary>The road by which an input came.</summary>
public enum Road
{
    Webhook = 1,
    Connector = 2,
    Sweep = 3,
    Look = 4,
    Operator = 5,
}
