namespace Claudia.Simulator.Client;

/// <summary>What goes wrong with notifications.</summary>
public enum WebhookFaultAction
{
    /// <summary>The next ones are lost.</summary>
    Drop = 1,

    /// <summary>The next ones come twice, with the same id.</summary>
    Duplicate,

    /// <summary>So many are held back, then delivered newest first.</summary>
    HoldAndReverse,
}

/// <summary>A fault of the next <see cref="Count"/> notifications, of one topic or of any.</summary>
public sealed record WebhookFault
{
    public required WebhookFaultAction Action { get; init; }

    /// <summary>How many notifications, 1 to 1,000.</summary>
    public int Count { get; init; } = 1;

    public string? Topic { get; init; }
}
