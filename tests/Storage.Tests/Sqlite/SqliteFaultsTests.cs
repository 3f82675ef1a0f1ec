using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Claudia.Storage.Tests;

public sealed class SqliteFaultsTests
{
    private static readonly SqliteFile File = new(new() { Path = "claudia.db" });

    [Theory]
    [InlineData(raw.SQLITE_FULL, false)]
    [InlineData(raw.SQLITE_BUSY, false)]
    [InlineData(raw.SQLITE_LOCKED, false)]
    [InlineData(raw.SQLITE_READONLY, false)]
    [InlineData(raw.SQLITE_IOERR, true)]
    [InlineData(raw.SQLITE_CORRUPT, true)]
    [InlineData(raw.SQLITE_NOMEM, true)]
    public void OfCommit_Code_SaysWhetherItMayHaveHappened(int code, bool expected) =>
        Assert.Equal(expected, SqliteFaults.OfCommit(new SqliteException("", code), File).MayHaveHappened);

    [Theory]
    [InlineData(raw.SQLITE_FULL)]
    [InlineData(raw.SQLITE_IOERR)]
    [InlineData(raw.SQLITE_CORRUPT)]
    public void Of_RolledBack_NeverHappened(int code) =>
        Assert.False(SqliteFaults.Of(new SqliteException("", code), File).MayHaveHappened);

    [Fact]
    public void Of_EachCode_NamesTheFile() => Assert.All(
        Enumerable.Range(1, 28), code => Assert.Contains(File.Path, SqliteFaults.Of(new SqliteException("", code), File).Message, StringComparison.Ordinal));
}
