namespace Claudia.Ports;

/// <summary>Tells whether the storage works.</summary>
public interface IStorageCheck
{
    /// <summary>Checks that the storage can be read, and that it took the appends of the last minute.</summary>
    /// <exception cref="JournalException">It can't be read, or refused an append: the message says why.</exception>
    Task CheckAsync(CancellationToken cancel);
}
