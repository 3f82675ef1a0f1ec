using Claudia.Engine;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claudia.Storage.Tests;

public sealed class KilledProcessTests
{
    [Theory]
    [InlineData(1, 20)]
    [InlineData(32, 300)]
    public async Task Open_AfterKill_ShowsEveryAcknowledgedAppend(int conversations, int appends)
    {
        var folder = new TempFolder();
        using var child = new ChildProcess(folder.Database, 1, conversations, appends);
        await child.EnoughAsync();
        await child.KillAsync();

        await using (var journal = await SqliteJournal.OpenAsync(new() { Path = folder.Database }, TimeProvider.System, NullLogger.Instance))
        {
            Assert.NotEmpty(child.Acknowledged);
            foreach (var (key, version) in child.Acknowledged)
                await AssertWholeAsync(journal, key, version);
        }

        AssertSound(folder.Database);
        folder.Delete();
    }

    [Fact]
    public async Task Append_FromTwoProcesses_LosesNothing()
    {
        var folder = new TempFolder();
        using var one = new ChildProcess(folder.Database, 1, 8, 60);
        using var other = new ChildProcess(folder.Database, 5, 8, 60);
        await Task.WhenAll(one.EnoughAsync(), other.EnoughAsync());
        await one.KillAsync();
        await other.StopAsync();

        await using (var journal = await SqliteJournal.OpenAsync(new() { Path = folder.Database }, TimeProvider.System, NullLogger.Instance))
        {
            foreach (var (key, version) in one.Acknowledged.Concat(other.Acknowledged))
                await AssertWholeAsync(journal, key, version);
        }

        AssertSound(folder.Database);
        folder.Delete();
    }

    // An append of the child has two events and sets the episode to its version: half of one would show.
    private static async Task AssertWholeAsync(SqliteJournal journal, ConversationKey key, long acknowledged)
    {
        var head = await journal.ReadAsync(key, CancellationToken.None);
        var events = await journal.EventsAsync(key, 0, int.MaxValue, CancellationToken.None);

        Assert.True(head!.Version >= acknowledged, $"{key} is at {head.Version}, but {acknowledged} was acknowledged.");
        Assert.Equal((head.Version, head.Version, 0L), ((long)events.Count, (long)head.State.Episode, head.Version % 2));
        Assert.All(events, (entry, index) => Assert.Equal(
            (index + 1L, $"{index + 1}"), (entry.Version, ((ConversationEvent.SignalReceived)entry.Event).Signal)));
    }

    private static void AssertSound(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        Assert.Equal("ok", connection.ExecuteScalar<string>("PRAGMA integrity_check"));
        Assert.Empty(connection.Query("PRAGMA foreign_key_check"));
    }
}
