namespace Claudia.Cli;

/// <summary>A command can't be carried out as it was given: the message says why, in words for whoever gave it.</summary>
internal class CommandException : Exception
{
    public CommandException()
    {
    }

    public CommandException(string message)
        : base(message)
    {
    }

    public CommandException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
