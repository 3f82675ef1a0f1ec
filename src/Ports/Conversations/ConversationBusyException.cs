namespace Claudia.Ports;

/// <summary>A conversation can't take an input now: too many wait already, or the process that runs it can't be reached.</summary>
public sealed class ConversationBusyException : Exception
{
    public ConversationBusyException()
    {
    }

    public ConversationBusyException(string message)
        : base(message)
    {
    }

    public ConversationBusyException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>True when the process that runs the conversation could not be reached, or has not answered in time; false when the conversation has refused.</summary>
    public bool IsUnreachable { get; init; }
}
