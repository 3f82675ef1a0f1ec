using System.Data.Common;
using Claudia.Ports;

namespace Claudia.Storage;

/// <summary>A few connections for reading.</summary>
internal interface IReaders : IDisposable
{
    /// <summary>Names the database in messages, without any secret.</summary>
    string Place { get; }

    /// <summary>Runs one read, which may be run once more where its connection has broken.</summary>
    /// <exception cref="JournalException">The storage could not be read.</exception>
    Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancel);
}
