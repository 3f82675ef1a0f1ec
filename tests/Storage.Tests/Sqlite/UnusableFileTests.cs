using Claudia.Ports;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Claudia.Storage.Tests;

public sealed class UnusableFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Delete();

    [Fact]
    public async Task Open_NotADatabase_SaysSoAndLeavesIt()
    {
        var path = Path.Combine(_folder.Path, "notes.txt");
        var text = string.Concat(Enumerable.Repeat("Buy milk.\n", 1000));
        await File.WriteAllTextAsync(path, text);

        Assert.Equal($"{path} is not a SQLite database. Choose another path, or move that file away.", await MessageAsync(path));
        Assert.Equal(text, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Open_DatabaseOfAnotherProgram_SaysSoAndLeavesIt()
    {
        var path = Path.Combine(_folder.Path, "other.db");
        Execute(path, "CREATE TABLE recipes (name TEXT)");

        Assert.Equal($"{path} is a database of another program. Choose another path.", await MessageAsync(path));
        Assert.Equal("recipes", Query(path, "SELECT group_concat(name) FROM sqlite_schema WHERE type = 'table'"));
    }

    [Fact]
    public async Task Open_SchemaOfTheFuture_SaysSo()
    {
        await (await Open.Async(_folder.Database)).DisposeAsync();
        Execute(_folder.Database, "INSERT INTO schema_version VALUES (4711, 0)");

        Assert.StartsWith($"{_folder.Database} was written by a newer Claudia (schema 4711; this one knows ", await MessageAsync(_folder.Database), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_PathIsAFolder_SaysSo() =>
        Assert.Contains(_folder.Path, await MessageAsync(_folder.Path), StringComparison.Ordinal);

    [Fact]
    public async Task Open_FolderIsAFile_SaysSo()
    {
        var file = Path.Combine(_folder.Path, "file");
        await File.WriteAllTextAsync(file, "");

        Assert.Contains("can't be made or opened", await MessageAsync(Path.Combine(file, "claudia.db")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_EmptyFile_IsANewJournal()
    {
        var path = Path.Combine(_folder.Path, "empty.db");
        await File.WriteAllTextAsync(path, "");

        await using var journal = await Open.Async(path);
        Assert.Null(await journal.ReadAsync(Sample.Key(), CancellationToken.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public Task Open_NoPath_IsRejected(string path) => Assert.ThrowsAsync<ArgumentException>(() => Open.Async(path));

    [Fact]
    public async Task Open_New_IsReadableByItsOwnerOnly()
    {
        await using var journal = await Open.Async(_folder.Database);
        await journal.AppendAsync(Sample.Append(Sample.Key()), CancellationToken.None);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.Database));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.Database + "-wal"));
        }
    }

    [Fact]
    public async Task Append_WritesForbidden_SaysSoAndRecovers()
    {
        var forbidden = false;
        await using var journal = await Open.AsyncWith(new() { Path = _folder.Database, WriterSql = () => forbidden ? "PRAGMA query_only = ON" : "" });
        forbidden = true;

        var failure = await Assert.ThrowsAsync<JournalException>(() => journal.AppendAsync(Sample.Append(Sample.Key()), CancellationToken.None));
        Assert.StartsWith($"{_folder.Database} can't be written.", failure.Message, StringComparison.Ordinal);
        Assert.False(failure.MayHaveHappened);

        forbidden = false;
        Assert.Equal(AppendResult.Appended, await journal.AppendAsync(Sample.Append(Sample.Key()), CancellationToken.None));
    }

    [MountFact]
    public async Task Open_DiskMountedReadOnly_SaysSo()
    {
        Mounting.Run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", _folder.Path);
        try
        {
            await (await Open.Async(_folder.Database)).DisposeAsync();
            Mounting.Run("mount", "-o", "remount,ro", _folder.Path);

            Assert.Equal(
                $"{_folder.Database} can't be opened. Check that it is a file, and owner and permissions of it, of its folder and of the disk's mount.",
                await MessageAsync(_folder.Database));
        }
        finally
        {
            Mounting.Run("umount", _folder.Path);
        }
    }

    [Fact]
    public async Task Append_FileDeletedMeanwhile_FailsInsteadOfWritingToNowhere()
    {
        await using var journal = await Open.Async(_folder.Database);
        await journal.AppendAsync(Sample.Append(Sample.Key(1)), CancellationToken.None);
        File.Delete(_folder.Database);

        var failure = await Assert.ThrowsAsync<JournalException>(() => journal.AppendAsync(Sample.Append(Sample.Key(2)), CancellationToken.None));
        Assert.StartsWith($"{_folder.Database} is gone.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_PagesGarbled_SaysThatItIsDamaged()
    {
        await using (var journal = await Open.Async(_folder.Database))
            await journal.AppendAsync(Sample.Append(Sample.Key()), CancellationToken.None);
        var bytes = await File.ReadAllBytesAsync(_folder.Database);
        bytes.AsSpan(4096).Fill(0xA5);
        await File.WriteAllBytesAsync(_folder.Database, bytes);

        Assert.StartsWith($"{_folder.Database} is damaged.", await MessageAsync(_folder.Database), StringComparison.Ordinal);
    }

    private static async Task<string> MessageAsync(string path)
    {
        var failure = await Assert.ThrowsAsync<JournalException>(() => Open.AsyncWith(new() { Path = path, BusyTimeout = TimeSpan.FromMilliseconds(50) }));
        return failure.Message;
    }

    private static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Execute(sql);
    }

    private static string? Query(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        return connection.ExecuteScalar<string>(sql);
    }
}
