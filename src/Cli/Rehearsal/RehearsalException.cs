namespace Claudia.Cli;

/// <summary>The rehearsal can't be held: not one of its checks says anything.</summary>
internal sealed class RehearsalException : CommandException
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
