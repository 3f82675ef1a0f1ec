namespace Claudia.Cli;

/// <summary>The rehearsal could not be held at all: the message says what to change.</summary>
internal sealed class RehearsalException : Exception
{
    public RehearsalException()
    {
    }

    public RehearsalException(string message)
        : base(message)
    {
    }

    public RehearsalException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
