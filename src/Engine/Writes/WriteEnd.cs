namespace Claudia.Engine;

/// <summary>How a write ended.</summary>
public enum WriteEnd
{
    /// <summary>Seen to have happened.</summary>
    Confirmed = 1,

    /// <summary>A person's choice took its place.</summary>
    Superseded = 2,

    /// <summary>Intercom will not do it.</summary>
    Refused = 3,

    /// <summary>Not known to have happened after all attempts.</summary>
    Unresolved = 4,

    /// <summary>No longer wanted, and certainly not made: the conversation has moved on.</summary>
    Dropped = 5,
}
