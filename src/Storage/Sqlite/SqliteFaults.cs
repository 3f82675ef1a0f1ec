using Claudia.Ports;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Claudia.Storage;

/// <summary>Says what a failure of SQLite means for whoever keeps the file.</summary>
internal static class SqliteFaults
{
    /// <summary>The failure of an opening, of a read, or of a write that was rolled back.</summary>
    public static JournalException Of(SqliteException failure, SqliteFile file) => new(Sentence(failure.SqliteErrorCode, file), failure);

    /// <summary>The failure of a COMMIT: after an I/O error the commit's record may be on the disk.</summary>
    public static JournalException OfCommit(SqliteException failure, SqliteFile file) =>
        new(Sentence(failure.SqliteErrorCode, file), failure) { MayHaveHappened = !CertainlyNot(failure.SqliteErrorCode) };

    /// <summary>The file was deleted or moved while the journal was open.</summary>
    public static JournalException Gone(SqliteFile file) =>
        new($"{file.Path} is gone. Put it back, or start Claudia anew with an empty journal.");

    /// <summary>True when the rows are at fault, and other rows would have gone well.</summary>
    public static bool IsOfTheRows(SqliteException failure) => failure.SqliteErrorCode
        is raw.SQLITE_CONSTRAINT or raw.SQLITE_TOOBIG or raw.SQLITE_MISMATCH or raw.SQLITE_RANGE;

    // The commit's record is written last, so without room for it, or without the lock, there is none.
    private static bool CertainlyNot(int code) => code is raw.SQLITE_FULL or raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_READONLY;

    private static string Sentence(int code, SqliteFile file) => code switch
    {
        raw.SQLITE_FULL => $"There is no room left for {file.Path}. Free space on its disk: appends go on by themselves.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED =>
            $"{file.Path} has been locked for more than {file.BusyTimeout.TotalSeconds:0.###} s. Look for another process that holds it: a backup, a shell with an open transaction.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH =>
            $"{file.Path} can't be written. Check owner and permissions of the file, of its folder and of the disk's mount.",
        raw.SQLITE_CANTOPEN => $"{file.Path} can't be opened. Check that it is a file, and owner and permissions of it, of its folder and of the disk's mount.",
        raw.SQLITE_NOTADB => $"{file.Path} is not a SQLite database. Choose another path, or move that file away.",
        raw.SQLITE_CORRUPT => $"{file.Path} is damaged. Stop Claudia, copy the file and its -wal away, and restore a backup.",
        raw.SQLITE_IOERR => $"The disk failed with {file.Path}. Check the disk and its mount.",
        _ => $"SQLite failed with {file.Path} (code {code}).",
    };
}
