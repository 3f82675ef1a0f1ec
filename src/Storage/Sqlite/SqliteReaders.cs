using System.Data.Common;
using System.Threading.Channels;
using Claudia.Ports;
using Microsoft.Data.Sqlite;

namespace Claudia.Storage;

/// <summary>A few connections for reading: readers never wait for the writer.</summary>
internal sealed class SqliteReaders : IReaders
{
    private readonly SqliteFile _file;

    // A slot is null until it is used, and again after a failure.
    private readonly Channel<SqliteConnection?> _slots;

    public SqliteReaders(SqliteFile file, int limit)
    {
        _file = file;
        _slots = Channel.CreateBounded<SqliteConnection?>(limit);
        for (var slot = 0; slot < limit; slot++)
            _slots.Writer.TryWrite(null);
    }

    /// <inheritdoc/>
    public string Place => _file.Path;

    /// <inheritdoc/>
    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancel)
    {
        var slot = await TakeAsync(cancel);
        var failed = true;
        try
        {
            // Goes back to the slots, which dispose of it.
#pragma warning disable CA2000
            slot ??= _file.OpenReader();
#pragma warning restore CA2000
            // Ends before it returns: SQLite has no call that waits.
            var result = await read(slot);
            failed = false;
            return result;
        }
        catch (SqliteException failure)
        {
            throw SqliteFaults.Of(failure, _file);
        }
        finally
        {
            Return(slot, failed);
        }
    }

    /// <summary>Closes the connections, each as soon as its read is over.</summary>
    public void Dispose()
    {
        _slots.Writer.TryComplete();
        while (_slots.Reader.TryRead(out var slot))
            slot?.Dispose();
    }

    private async Task<SqliteConnection?> TakeAsync(CancellationToken cancel)
    {
        try
        {
            return await _slots.Reader.ReadAsync(cancel);
        }
        catch (ChannelClosedException failure)
        {
            throw new JournalException("The journal is closed.", failure);
        }
    }

    private void Return(SqliteConnection? slot, bool failed)
    {
        if (failed)
            slot?.Dispose();
        if (!_slots.Writer.TryWrite(failed ? null : slot))
            slot?.Dispose();
    }
}
