using System.Data.Common;
using Claudia.Ports;
using Npgsql;

namespace Claudia.Storage;

/// <summary>A pool of connections for reading.</summary>
internal sealed class PostgresReaders(PostgresDatabase database) : IReaders
{
    private readonly NpgsqlDataSource _pool = database.Pool();

    /// <inheritdoc/>
    public string Place => database.Place;

    /// <inheritdoc/>
    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancel)
    {
        try
        {
            return await OnceOrAnewAsync(read, cancel);
        }
        catch (ObjectDisposedException failure)
        {
            throw new JournalException("The journal is closed.", failure);
        }
        catch (Exception failure) when (PostgresFaults.IsOfTheServer(failure))
        {
            throw PostgresFaults.Of(failure, database);
        }
    }

    /// <summary>Closes the connections, each as soon as its read is over.</summary>
    public void Dispose() => _pool.Dispose();

    private async Task<T> OnceOrAnewAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancel)
    {
        await using (var pooled = await _pool.OpenConnectionAsync(cancel))
        {
            try
            {
                return await read(pooled);
            }
            catch (Exception failure) when (PostgresFaults.IsBroken(failure))
            {
                // It may have rested in the pool while the server was started anew, and so may the others there.
                _pool.Clear();
            }
        }

        await using var fresh = await _pool.OpenConnectionAsync(cancel);
        return await read(fresh);
    }
}
