namespace Claudia.Cli;

/// <summary>The sentences to train on can't be read; the message says where.</summary>
internal sealed class TrainingException : Exception
{
    public TrainingException()
    {
    }

    public TrainingException(string message)
        : base(message)
    {
    }

    public TrainingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
