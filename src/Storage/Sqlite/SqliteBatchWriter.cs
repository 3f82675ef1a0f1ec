using Claudia.Ports;
using Microsoft.Data.Sqlite;

namespace Claudia.Storage;

/// <summary>Writes batches over one connection, which it opens anew after any failure: closing rolls back.</summary>
internal sealed class SqliteBatchWriter(SqliteFile file) : IBatchWriter
{
    private (SqliteConnection Connection, SqliteRows Rows)? _open;

    public BatchOutcome Write(IReadOnlyList<PendingAppend> batch)
    {
        // SQLite would go on writing to a deleted file for as long as it is open.
        if (!File.Exists(file.Path))
            return GiveUp(new BatchOutcome.Failed(SqliteFaults.Gone(file)));

        try
        {
            var (connection, rows) = Open();
            SqliteFile.Execute(connection, "BEGIN IMMEDIATE");
            return WriteAndCommit(batch, connection, rows);
        }
        catch (SqliteException failure)
        {
            return GiveUp(new BatchOutcome.Failed(SqliteFaults.Of(failure, file)));
        }
        catch
        {
            Close();
            throw;
        }
    }

    public void Dispose() => Close();

    private BatchOutcome WriteAndCommit(IReadOnlyList<PendingAppend> batch, SqliteConnection connection, SqliteRows rows)
    {
        var results = new AppendResult[batch.Count];
        for (var index = 0; index < batch.Count; index++)
        {
            try
            {
                results[index] = rows.Write(batch[index].Rows);
            }
            catch (SqliteException failure) when (SqliteFaults.IsOfTheRows(failure))
            {
                return GiveUp(new BatchOutcome.Poisoned(batch[index], RowsFault(batch[index], failure)));
            }
        }

        try
        {
            SqliteFile.Execute(connection, "COMMIT");
            return new BatchOutcome.Committed(results);
        }
        catch (SqliteException failure)
        {
            return GiveUp(new BatchOutcome.Failed(SqliteFaults.OfCommit(failure, file)));
        }
    }

    private JournalException RowsFault(PendingAppend append, SqliteException failure) => new(
        $"{file.Path} does not take the append to {append.Rows.Key} (code {failure.SqliteExtendedErrorCode}): nothing was written.", failure);

    private BatchOutcome GiveUp(BatchOutcome outcome)
    {
        Close();
        return outcome;
    }

    private (SqliteConnection Connection, SqliteRows Rows) Open()
    {
        if (_open is { } it)
            return it;

        var connection = file.OpenWriter();
        _open = (connection, new SqliteRows(connection));
        return _open.Value;
    }

    private void Close()
    {
        if (_open is not { } it)
            return;

        _open = null;
        it.Rows.Dispose();
        it.Connection.Dispose();
    }
}
