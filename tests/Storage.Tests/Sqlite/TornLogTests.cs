using Microsoft.Extensions.Logging.Abstractions;

namespace Claudia.Storage.Tests;

/// <summary>The machine stopped while the write-ahead log was being written: its tail is short or wrong.</summary>
public sealed class TornLogTests
{
    // A frame of the log is a page of 4096 bytes behind a header of 24.
    private const int Frame = 4096 + 24;

    [Fact]
    public Task Open_LogCutAnywhereInTheLastAppend_ShowsTheStateBefore() => EachTearAsync((log, before) =>
    {
        var last = log.Length - before;
        return [1, 23, 24, 25, Frame - 1, Frame, last / 2, last - Frame, last - 1, .. Enumerable.Range(0, 12).Select(it => it * last / 13)];
    }, (log, before, at) => log[..(before + at)]);

    [Fact]
    public Task Open_LogGarbledAnywhereInTheLastAppend_ShowsTheStateBefore() => EachTearAsync((log, before) =>
    {
        var last = log.Length - before;
        return [0, 9, 23, 24, Frame - 1, Frame, last / 2, last - Frame, last - 1, .. Enumerable.Range(1, 12).Select(it => it * last / 13)];
    }, (log, before, at) =>
    {
        // Each byte counts: page number, salt, checksum, page.
        var torn = (byte[])log.Clone();
        torn[before + at] ^= 0x5A;
        return torn;
    });

    private static async Task EachTearAsync(Func<byte[], int, IEnumerable<int>> places, Func<byte[], int, int, byte[]> tear)
    {
        var folder = new TempFolder();
        var (database, log, before) = await TwoAppendsAsync(folder.Database);
        foreach (var (place, number) in places(log, before).Select((place, number) => (place, number)))
        {
            var path = Path.Combine(folder.Path, $"torn-{number}.db");
            await File.WriteAllBytesAsync(path, database);
            await File.WriteAllBytesAsync(path + "-wal", tear(log, before, place));

            await AssertOnlyTheFirstAsync(path);
        }

        folder.Delete();
    }

    // What the disk holds after two appends, and how long the log was after the first one.
    private static async Task<(byte[] Database, byte[] Log, int Before)> TwoAppendsAsync(string path)
    {
        await using var journal = await SqliteJournal.OpenAsync(new() { Path = path }, TimeProvider.System, NullLogger.Instance);
        await journal.AppendAsync(Sample.Append(Sample.Key()), CancellationToken.None);
        var before = (int)new FileInfo(path + "-wal").Length;
        await journal.AppendAsync(Sample.Append(Sample.Key(), expected: 1) with { Events = Sample.OneOfEach }, CancellationToken.None);
        return (ReadShared(path), ReadShared(path + "-wal"), before);
    }

    private static async Task AssertOnlyTheFirstAsync(string path)
    {
        await using var journal = await SqliteJournal.OpenAsync(new() { Path = path }, TimeProvider.System, NullLogger.Instance);
        Assert.Equal(1, (await journal.ReadAsync(Sample.Key(), CancellationToken.None))!.Version);
        Assert.Single(await journal.EventsAsync(Sample.Key(), 0, 100, CancellationToken.None));
        Assert.Equal(1, (int)await journal.AppendAsync(Sample.Append(Sample.Key(), expected: 1), CancellationToken.None));
    }

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
