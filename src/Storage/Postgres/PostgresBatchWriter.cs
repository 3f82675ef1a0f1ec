using System.Data;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Claudia.Ports;
using Npgsql;

namespace Claudia.Storage;

/// <summary>Writes batches over one connection, which it opens anew after any failure.</summary>
internal sealed class PostgresBatchWriter(PostgresDatabase database, TimeProvider time) : IBatchWriter
{
    // A connection that has rested for longer may have lost its server.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly NpgsqlDataSource _connections = database.Fresh();
    private NpgsqlConnection? _open;
    private long _usedAt;

    public BatchOutcome Write(IReadOnlyList<PendingAppend> batch)
    {
        try
        {
            return Write(batch, Open());
        }
        catch (Exception failure) when (PostgresFaults.IsOfTheServer(failure))
        {
            // Nothing has left yet.
            return GiveUp(new BatchOutcome.Failed(PostgresFaults.Of(failure, database)));
        }
        catch
        {
            Close();
            throw;
        }
    }

    public void Dispose()
    {
        Close();
        _connections.Dispose();
    }

    // The commands of one batch are one transaction, which the server commits after the last of them.
    // Not optimised: .NET 10.0.12 takes gigabytes to do it (https://github.com/dotnet/runtime/issues/134462), and the time goes to the server.
    [MethodImpl(MethodImplOptions.NoOptimization)]
    private BatchOutcome Write(IReadOnlyList<PendingAppend> batch, NpgsqlConnection connection)
    {
        var order = Order(batch);
        var results = new AppendResult[batch.Count];
        var ended = 0;
        try
        {
            using var commands = connection.CreateBatch();
            foreach (var index in order)
                commands.BatchCommands.Add(PostgresAppends.Command(batch[index].Rows));
            using var reader = commands.ExecuteReader();
            while (ended < order.Length)
            {
                if (!reader.Read())
                    throw new UnreachableException("An append without a result.");
                results[order[ended++]] = reader.GetInt64(0) == 1 ? AppendResult.Appended : AppendResult.Conflict;
                reader.NextResult();
            }

            _usedAt = time.GetTimestamp();
            return new BatchOutcome.Committed(results);
        }
        catch (PostgresException failure) when (ended < order.Length && PostgresFaults.IsOfTheRows(failure))
        {
            return GiveUp(new BatchOutcome.Poisoned(batch[order[ended]], RowsFault(batch[order[ended]], failure)));
        }
        catch (Exception failure) when (PostgresFaults.IsOfTheServer(failure))
        {
            return GiveUp(new BatchOutcome.Failed(PostgresFaults.OfAppend(failure, database)));
        }
    }

    // By key, so that two processes take the locks of the same conversations in the same order; those of one conversation stay as they came.
    private static int[] Order(IReadOnlyList<PendingAppend> batch) =>
    [
        .. Enumerable.Range(0, batch.Count)
            .OrderBy(index => batch[index].Rows.Key.Workspace, StringComparer.Ordinal)
            .ThenBy(index => batch[index].Rows.Key.Id, StringComparer.Ordinal),
    ];

    private JournalException RowsFault(PendingAppend append, PostgresException failure) => new(
        $"{database.Place} does not take the append to {append.Rows.Key} (code {failure.SqlState}): nothing was written.", failure);

    private BatchOutcome GiveUp(BatchOutcome outcome)
    {
        Close();
        return outcome;
    }

    private NpgsqlConnection Open()
    {
        if (_open is { } rested && time.GetElapsedTime(_usedAt) > Rest && !Answers(rested))
            Close();
        return _open ??= _connections.OpenConnection();
    }

    // Asked before anything leaves: a batch sent into a broken connection would be in doubt.
    private static bool Answers(NpgsqlConnection connection)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT 1";
            command.ExecuteScalar();
            return connection.State == ConnectionState.Open;
        }
        catch (Exception failure) when (PostgresFaults.IsOfTheServer(failure))
        {
            return false;
        }
    }

    private void Close()
    {
        _open?.Dispose();
        _open = null;
    }
}
