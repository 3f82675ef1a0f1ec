namespace Claudia.Simulator.Client;

/// <summary>What a REST call is for.</summary>
public enum CallKind
{
    Any = 1,

    /// <summary>A GET.</summary>
    Read,
    Search,

    /// <summary>Any call that is neither a read nor a search.</summary>
    Write,

    /// <summary>An assignment: of a conversation, or a ticket's update with an assignee.</summary>
    Assign,
    Note,

    /// <summary>A comment that the customer sees (or one that the customer writes).</summary>
    Reply,
    Close,
    Open,
    Snooze,
    Tag,
    Update,
    Create,
}

/// <summary>What goes wrong with a REST call.</summary>
public enum FaultAction
{
    /// <summary>The connection breaks and nothing has happened.</summary>
    DropRequest = 1,

    /// <summary>It happens, and the connection breaks instead of an answer.</summary>
    DropAnswer,

    /// <summary>It happens <see cref="FaultRule.DelayMs"/> later, also when the caller has given up by then.</summary>
    DelayBeforeEffect,

    /// <summary>It happens, and the answer comes <see cref="FaultRule.DelayMs"/> later.</summary>
    DelayAfterEffect,

    /// <summary>Nothing happens, and <see cref="FaultRule.Status"/> is answered.</summary>
    StatusBeforeEffect,

    /// <summary>It happens, and <see cref="FaultRule.Status"/> is answered.</summary>
    StatusAfterEffect,

    /// <summary>Nothing happens, and 429 is answered with a reset in <see cref="FaultRule.ResetSeconds"/>.</summary>
    TooManyRequests,

    /// <summary>A read of a conversation or ticket answers as before the last REST write to it.</summary>
    StaleRead,

    /// <summary>It waits, at most a minute, for the rule's release, and only then happens.</summary>
    HoldBeforeEffect,
}

/// <summary>A fault of the REST calls that it matches.</summary>
public sealed record FaultRule
{
    public required FaultAction Action { get; init; }
    public CallKind Kind { get; init; } = CallKind.Any;

    /// <summary>An HTTP method; null for any.</summary>
    public string? Method { get; init; }

    /// <summary>A regular expression that the path must match somewhere; null for any.</summary>
    public string? Path { get; init; }

    /// <summary>How many matching calls it strikes; 0 strikes until it is removed.</summary>
    public int Count { get; init; } = 1;

    /// <summary>How many matching calls pass first.</summary>
    public int After { get; init; }

    public int DelayMs { get; init; }
    public int Status { get; init; } = 500;
    public int ResetSeconds { get; init; } = 10;
}

/// <summary>A rule that is in force: how many calls matched it, and how many it struck.</summary>
public sealed record FaultState(int Id, FaultRule Rule, int Matched, int Struck);
