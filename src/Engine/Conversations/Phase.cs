namespace Claudia.Engine;

/// <summary>Where a conversation stands. Derived from the state, never stored beside it.</summary>
public enum Phase
{
    /// <summary>Claudia's, and nothing waits.</summary>
    Listening = 1,

    /// <summary>Claudia's, and a customer's message waits for a draft.</summary>
    Drafting = 2,

    /// <summary>An answer is on its way.</summary>
    Replying = 3,

    /// <summary>The customer was, or is being, asked whether a person should take over.</summary>
    Offering = 4,

    /// <summary>A transfer was decided and has not ended well: on its way, or in need of an operator.</summary>
    Transferring = 5,

    /// <summary>Not Claudia's: a person, another team or nobody holds it. She is silent.</summary>
    WithHuman = 6,

    /// <summary>An operator has switched Claudia off here.</summary>
    Paused = 7,

    /// <summary>Closed or deleted in Intercom.</summary>
    Closed = 8,
}
