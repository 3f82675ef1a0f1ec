using System.Diagnostics;
using Claudia.Ports;

namespace Claudia.Storage.Tests;

public sealed class FullDiskTests
{
    [Fact]
    public async Task Append_NoRoomLeft_FailsWholeAndGoesOnWhenThereIs()
    {
        var folder = new TempFolder();
        var pages = 60;
        await using (var journal = await Open.AsyncWith(new() { Path = folder.Database, WriterSql = () => $"PRAGMA max_page_count = {pages}" }))
        {
            var written = await FillAsync(journal, folder.Database);
            pages = 100_000;
            await AssertGoesOnAsync(journal, written);
        }

        folder.Delete();
    }

    [MountFact]
    public async Task Append_RealDiskFull_FailsWholeAndGoesOnWhenThereIsRoom()
    {
        var folder = new TempFolder();
        Mounting.Run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder.Path);
        try
        {
            var ballast = Path.Combine(folder.Path, "ballast");
            await File.WriteAllBytesAsync(ballast, new byte[1 << 20]);
            await using var journal = await Open.AsyncWith(new() { Path = folder.Database });
            var written = await FillAsync(journal, folder.Database);
            File.Delete(ballast);
            await AssertGoesOnAsync(journal, written);
        }
        finally
        {
            Mounting.Run("umount", folder.Path);
            folder.Delete();
        }
    }

    // Appends until it fails; each append needs several pages, so a half one would show.
    private static async Task<int> FillAsync(SqliteJournal journal, string path)
    {
        for (var number = 0; number < 1000; number++)
        {
            try
            {
                Assert.Equal(AppendResult.Appended, await journal.AppendAsync(Big(number), CancellationToken.None));
            }
            catch (JournalException failure)
            {
                Assert.Contains(path, failure.Message, StringComparison.Ordinal);
                Assert.Contains("no room left", failure.Message, StringComparison.Ordinal);
                Assert.False(failure.MayHaveHappened);
                Assert.Null(await journal.ReadAsync(Sample.Key(number), CancellationToken.None));
                Assert.Empty(await journal.EventsAsync(Sample.Key(number), 0, 10, CancellationToken.None));
                var told = await Assert.ThrowsAsync<JournalException>(() => journal.CheckAsync(CancellationToken.None));
                Assert.Contains("no room left", told.Message, StringComparison.Ordinal);
                return number;
            }
        }

        throw new UnreachableException("The disk never became full.");
    }

    private static async Task AssertGoesOnAsync(SqliteJournal journal, int written)
    {
        Assert.Equal(AppendResult.Appended, await journal.AppendAsync(Big(written), CancellationToken.None));
        await journal.CheckAsync(CancellationToken.None);
        for (var number = 0; number <= written; number++)
        {
            Assert.Equal(3, (await journal.ReadAsync(Sample.Key(number), CancellationToken.None))!.Version);
            Assert.Equal(3, (await journal.EventsAsync(Sample.Key(number), 0, 10, CancellationToken.None)).Count);
        }
    }

    private static Append Big(int number) =>
        Sample.Append(Sample.Key(number)) with { Events = [Sample.Event(new('a', 6000)), Sample.Event(new('b', 6000)), Sample.Event(new('c', 6000))] };
}
