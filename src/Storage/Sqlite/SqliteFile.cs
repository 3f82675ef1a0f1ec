using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Claudia.Storage;

/// <summary>The database file, and how connections to it are opened.</summary>
internal sealed class SqliteFile(SqliteJournalOptions options)
{
    public string Path { get; } = System.IO.Path.GetFullPath(options.Path);

    public TimeSpan BusyTimeout => options.BusyTimeout;

    /// <summary>Makes the folder and an empty file that only its owner can read: it holds customers' words.</summary>
    public void Create()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        if (File.Exists(Path))
            return;

        var create = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
            create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(Path, create);
    }

    /// <summary>A connection that writes: durable at each commit.</summary>
    public SqliteConnection OpenWriter() => Open(
        SqliteOpenMode.ReadWrite,
        "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 2000; PRAGMA journal_size_limit = 67108864;" + options.WriterSql?.Invoke());

    /// <summary>A connection that can only read.</summary>
    public SqliteConnection OpenReader() => Open(SqliteOpenMode.ReadOnly, "PRAGMA query_only = ON;");

    /// <summary>Runs plain SQL. Waits for locks no longer than the busy timeout, where a command would begin again and again.</summary>
    public static void Execute(SqliteConnection connection, string sql) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection.Handle, sql), connection.Handle);

    /// <summary>Ends the transaction that may be open, without its changes.</summary>
    /// <returns>False when that failed: the connection is of no more use.</returns>
    public static bool RollBack(SqliteConnection connection) =>
        raw.sqlite3_get_autocommit(connection.Handle) != 0 || raw.sqlite3_exec(connection.Handle, "ROLLBACK") == raw.SQLITE_OK;

    private SqliteConnection Open(SqliteOpenMode mode, string pragmas)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = mode,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = Math.Max(1, (int)BusyTimeout.TotalSeconds),
        }.ToString());
        try
        {
            connection.Open();
            raw.sqlite3_busy_timeout(connection.Handle, (int)BusyTimeout.TotalMilliseconds);
            Execute(connection, pragmas);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
