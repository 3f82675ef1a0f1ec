using Claudia.Ports;
using Microsoft.Data.Sqlite;

namespace Claudia.Storage.Tests;

public sealed class LockedFileTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);

    [Theory]
    [InlineData("BEGIN IMMEDIATE")]
    [InlineData("BEGIN EXCLUSIVE")]
    public async Task Append_LockedPastTheTimeout_FailsAndRecovers(string begin)
    {
        var folder = new TempFolder();
        await using (var journal = await Open.AsyncWith(new() { Path = folder.Database, BusyTimeout = Short }))
        {
            await using var other = Connect(folder.Database);
            SqliteFile.Execute(other, begin);

            var failure = await Assert.ThrowsAsync<JournalException>(() => journal.AppendAsync(Sample.Append(Sample.Key()), CancellationToken.None));
            Assert.Equal(
                $"{folder.Database} has been locked for more than 0.05 s. Look for another process that holds it: a backup, a shell with an open transaction.",
                failure.Message);
            Assert.False(failure.MayHaveHappened);
            Assert.Null(await journal.ReadAsync(Sample.Key(), CancellationToken.None));

            SqliteFile.Execute(other, "ROLLBACK");
            Assert.Equal(AppendResult.Appended, await journal.AppendAsync(Sample.Append(Sample.Key()), CancellationToken.None));
        }

        folder.Delete();
    }

    [Fact]
    public async Task Append_LockedForLessThanTheTimeout_Waits()
    {
        var folder = new TempFolder();
        await using (var journal = await Open.AsyncWith(new() { Path = folder.Database, BusyTimeout = TimeSpan.FromSeconds(30) }))
        {
            await using var other = Connect(folder.Database);
            SqliteFile.Execute(other, "BEGIN IMMEDIATE");

            var append = journal.AppendAsync(Sample.Append(Sample.Key()), CancellationToken.None);
            Assert.Null(await journal.ReadAsync(Sample.Key(), CancellationToken.None));
            Assert.False(append.IsCompleted);
            SqliteFile.Execute(other, "COMMIT");

            Assert.Equal(AppendResult.Appended, await append.WaitAsync(TimeSpan.FromSeconds(30)));
        }

        folder.Delete();
    }

    [Fact]
    public async Task Open_LockedPastTheTimeout_SaysSo()
    {
        var folder = new TempFolder();
        await (await Open.Async(folder.Database)).DisposeAsync();
        await using (var other = Connect(folder.Database))
        {
            SqliteFile.Execute(other, "BEGIN EXCLUSIVE");

            var failure = await Assert.ThrowsAsync<JournalException>(() => Open.AsyncWith(new() { Path = folder.Database, BusyTimeout = Short }));
            Assert.Contains("locked", failure.Message, StringComparison.Ordinal);
        }

        folder.Delete();
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }
}
