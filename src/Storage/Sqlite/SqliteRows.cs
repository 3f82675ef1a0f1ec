using Claudia.Ports;
using Microsoft.Data.Sqlite;

namespace Claudia.Storage;

/// <summary>The statements of an append, on one connection, inside whatever transaction is open there.</summary>
internal sealed class SqliteRows(SqliteConnection connection) : IDisposable
{
    private const string InsertEvent = $"{AppendSql.IntoEvents} VALUES ($1, $2, $3, $4, $5, $6)";

    private const string UpsertTransfer = $"{AppendSql.IntoTransfers} VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) {AppendSql.OrUpdateTransfer}";

    private readonly SqliteStatement _insertHead = new(connection, AppendSql.InsertHead, 12);
    private readonly SqliteStatement _updateHead = new(connection, AppendSql.UpdateHead, 13);
    private readonly SqliteStatement _insertEvent = new(connection, InsertEvent, 6);
    private readonly SqliteStatement _upsertTransfer = new(connection, UpsertTransfer, 9);

    /// <summary>Writes the rows if the head still has the expected version; a conflict changes nothing.</summary>
    public AppendResult Write(AppendRows rows)
    {
        var head = AppendSql.HeadValues(rows);
        if ((rows.IsFirst ? _insertHead.Run(head.AsSpan(0, 12)) : _updateHead.Run(head)) != 1)
            return AppendResult.Conflict;

        foreach (var row in rows.Events)
            _insertEvent.Run(rows.Key.Workspace, rows.Key.Id, row.Version, row.At, row.Type, row.Json);
        if (rows.Transfer is { } transfer)
            _upsertTransfer.Run([rows.Key.Workspace, rows.Key.Id, .. AppendSql.TransferValues(transfer)]);
        return AppendResult.Appended;
    }

    public void Dispose()
    {
        _insertHead.Dispose();
        _updateHead.Dispose();
        _insertEvent.Dispose();
        _upsertTransfer.Dispose();
    }
}
