using Claudia.Engine;
using Claudia.Ports;
using Claudia.Storage;
using Claudia.Storage.Tests;

namespace Claudia.Silo.Tests;

public sealed class StateJournalFaultsTests
{
    private readonly Story _story = new();

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Append_OtherActivationWasFirst_ConflictsAndSeesItThen()
    {
        var (winner, loser) = (await _story.ActivateAsync(), await _story.ActivateAsync());
        await Story.AppendAsync(winner, 0);

        Assert.Equal(AppendResult.Conflict, await loser.AppendAsync(Story.Append(0), None));
        Assert.Equal(1, await Story.VersionAsync(loser));
        await Story.AppendAsync(loser, 1);
        Assert.Equal(AppendResult.Conflict, await winner.AppendAsync(Story.Append(1), None));
    }

    [Theory]
    [InlineData("LostBefore", null)]
    [InlineData("LostAfter", 1L)]
    public async Task Append_AnswerLost_MayHaveHappenedAndTheStorageIsAsked(string fault, long? version)
    {
        var journal = await _story.ActivateAsync();
        _story.Blobs.Faults.Enqueue(Enum.Parse<BlobFault>(fault));

        var failure = await Assert.ThrowsAsync<JournalException>(() => journal.AppendAsync(Story.Append(0), None));

        Assert.True(failure.MayHaveHappened);
        Assert.Equal(version is null ? [] : [1], await Story.EventsAsync(journal));
        Assert.Equal(version, await Story.VersionAsync(journal));
        await Story.AppendAsync(journal, version ?? 0);
    }

    [Theory]
    [InlineData("LostBefore", 0)]
    [InlineData("LostAfter", 1)]
    public async Task Append_AfterALostAnswer_AsksTheStorageFirst(string fault, long version)
    {
        var journal = await _story.ActivateAsync();
        _story.Blobs.Faults.Enqueue(Enum.Parse<BlobFault>(fault));
        await Assert.ThrowsAsync<JournalException>(() => journal.AppendAsync(Story.Append(0), None));

        Assert.Equal(AppendResult.Conflict, await journal.AppendAsync(Story.Append(1 - version), None));
        await Story.AppendAsync(journal, version);
    }

    [Fact]
    public async Task Read_StorageIsGone_FailsUntilItIsBack()
    {
        var journal = await _story.ActivateAsync();
        await Story.AppendAsync(journal, 0);
        _story.Blobs.Unreadable = true;

        await Assert.ThrowsAsync<JournalException>(() => journal.ReadAsync(Story.Key, None));
        Assert.False((await Assert.ThrowsAsync<JournalException>(() => journal.AppendAsync(Story.Append(1), None))).MayHaveHappened);
        await Assert.ThrowsAsync<JournalException>(journal.TransfersAsync);

        _story.Blobs.Unreadable = false;
        Assert.Equal(1, await Story.VersionAsync(journal));
    }

    [Fact]
    public async Task Append_ToTheVersionInMemory_ReadsNothing()
    {
        var journal = await _story.ActivateAsync();
        var reads = _story.Blobs.Reads;

        await Story.AppendAsync(journal, 0);
        await Story.AppendAsync(journal, 1);

        Assert.Equal((reads, 2), (_story.Blobs.Reads, _story.Blobs.Writes));
    }

    [Fact]
    public async Task Use_AtTheSameTime_GoesOneByOne()
    {
        var journal = await _story.ActivateAsync();
        for (var version = 0; version < 50; version++)
        {
            var appending = journal.AppendAsync(Story.Append(version), None);
            var (events, head) = (Story.EventsAsync(journal), Story.VersionAsync(journal));

            Assert.Equal(AppendResult.Appended, await appending);
            Assert.Equal(version + 1, (await events).Count());
            Assert.Equal(version + 1, await head);
        }
    }

    [Fact]
    public async Task Append_MoreThanItMayHave_IsRejected()
    {
        var journal = await _story.ActivateAsync();
        var huge = Story.Append(0) with { Events = [Sample.Event(new('x', AppendRows.MostBytes))] };

        Assert.Contains("bytes", (await Assert.ThrowsAsync<JournalException>(() => journal.AppendAsync(huge, None))).Message, StringComparison.Ordinal);
        Assert.Null(await Story.VersionAsync(journal));
    }

    [Fact]
    public async Task Use_WithAnotherConversationsKey_IsRejected()
    {
        var journal = await _story.ActivateAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => journal.ReadAsync(Sample.Key(2), None));
        await Assert.ThrowsAsync<ArgumentException>(() => journal.EventsAsync(Sample.Key(2), 0, 1, None));
        await Assert.ThrowsAsync<ArgumentException>(() => journal.AppendAsync(Sample.Append(Sample.Key(2)), None));
    }
}
