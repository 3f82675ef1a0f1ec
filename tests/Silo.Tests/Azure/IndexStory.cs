using Claudia.Engine;
using Claudia.Fakes;
using Claudia.Ports;
using Claudia.Storage.Tests;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claudia.Silo.Tests;

/// <summary>One conversation over fake blobs, and an index that is told of it.</summary>
internal sealed class IndexStory
{
    public FakeBlobs Blobs { get; } = new();

    public MemoryIndex Index { get; } = new();

    public FakeClock Clock { get; } = new();

    public static DateOnly Day(int day) => IndexDay.Of(Sample.Start.AddDays(day));

    public async Task<IndexedJournal> ActivateAsync()
    {
        var state = await Blobs.LoadAsync<StoredConversation>(Story.Key.ToString());
        return new(Story.Key, new(Story.Key, state, _ => Task.CompletedTask, NullLogger.Instance), Index, Clock, NullLogger.Instance);
    }

    /// <param name="day">The day of the change, counted from the sample's.</param>
    public static Append Append(long expected, int day = 0) => Sample.Append(Story.Key, expected, at: Sample.Start.AddDays(day));

    public static async Task AppendAsync(IndexedJournal journal, long expected, int day = 0) =>
        Assert.Equal(AppendResult.Appended, await journal.AppendAsync(Append(expected, day), CancellationToken.None));
}
