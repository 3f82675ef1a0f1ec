namespace Claudia.Ports;

/// <summary>The storage failed: full, locked, torn, gone.</summary>
public sealed class JournalException : IOException
{
    public JournalException()
    {
    }

    public JournalException(string message)
        : base(message)
    {
    }

    public JournalException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>True when the append may have been written: read before deciding again.</summary>
    public bool MayHaveHappened { get; init; }
}
