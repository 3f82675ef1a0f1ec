namespace Claudia.Ports;

/// <summary>What was asked for can't be had on the storage that is configured. The message says on which it can.</summary>
public sealed class StorageLimitException : NotSupportedException
{
    public StorageLimitException()
    {
    }

    public StorageLimitException(string message)
        : base(message)
    {
    }

    public StorageLimitException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
