using System.Text.Json.Nodes;
using Claudia.Engine;
using Claudia.Ports;
using Claudia.Storage.Tests;

namespace Claudia.Silo.Tests;

public sealed class IndexedJournalTests
{
    private readonly IndexStory _story = new();

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Append_OfEachVersion_IsToldOnce()
    {
        var journal = await _story.ActivateAsync();

        await IndexStory.AppendAsync(journal, 0);
        await IndexStory.AppendAsync(journal, 1);
        await journal.TellOwedAsync();

        Assert.Equal((2, false), (_story.Index.Told, journal.Owes));
        Assert.Equal([(IndexStory.Day(0), 2L)], _story.Index.Rows);
    }

    /// <summary>Guards against a reminder that comes for ever, because something seems to be owed.</summary>
    [Fact]
    public async Task Read_AfterAllWasTold_OwesNothing()
    {
        var journal = await _story.ActivateAsync();
        await IndexStory.AppendAsync(journal, 0);

        await journal.ReadAsync(Story.Key, None);

        Assert.False(journal.Owes);
    }

    [Fact]
    public async Task Append_Conflict_TellsNothing()
    {
        var (winner, loser) = (await _story.ActivateAsync(), await _story.ActivateAsync());
        await IndexStory.AppendAsync(winner, 0);

        Assert.Equal(AppendResult.Conflict, await loser.AppendAsync(IndexStory.Append(0), None));

        Assert.Equal(1, _story.Index.Told);
    }

    [Fact]
    public async Task Append_OfAConversationThatNeverWasClaudias_TellsNothing()
    {
        var journal = await _story.ActivateAsync();

        await journal.AppendAsync(Sample.Append(Story.Key, state: ConversationState.New(Story.Key)), None);

        Assert.Equal((0, false), (_story.Index.Told, journal.Owes));
    }

    [Fact]
    public async Task Append_IndexIsGone_SucceedsAndIsToldLater()
    {
        var journal = await _story.ActivateAsync();
        _story.Index.IsGone = true;
        await IndexStory.AppendAsync(journal, 0);
        Assert.True(journal.Owes);

        _story.Index.IsGone = false;
        await journal.TellOwedAsync();

        Assert.False(journal.Owes);
        Assert.Equal([(IndexStory.Day(0), 1L)], _story.Index.Rows);
    }

    [Fact]
    public async Task Append_SoonAfterAFailure_DoesNotTry()
    {
        var journal = await _story.ActivateAsync();
        _story.Index.IsGone = true;
        await IndexStory.AppendAsync(journal, 0);
        _story.Index.IsGone = false;
        await IndexStory.AppendAsync(journal, 1);
        Assert.Equal((1, true), (_story.Index.Told, journal.Owes));

        _story.Clock.Advance(IndexedJournal.Pause);
        await IndexStory.AppendAsync(journal, 2);

        Assert.Equal([(IndexStory.Day(0), 3L)], _story.Index.Rows);
    }

    [Fact]
    public async Task Append_IndexHangs_WaitsForAShortTime()
    {
        var journal = await _story.ActivateAsync();
        _story.Index.Hangs = true;

        var appending = IndexStory.AppendAsync(journal, 0);
        await _story.Index.Hanging;
        Assert.False(appending.IsCompleted);
        _story.Clock.Advance(IndexedJournal.Patience);
        await appending;

        Assert.True(journal.Owes);
    }

    [Fact]
    public async Task TellOwed_AfterANewActivation_IsStillKnown()
    {
        _story.Index.IsGone = true;
        await IndexStory.AppendAsync(await _story.ActivateAsync(), 0);

        _story.Index.IsGone = false;
        await (await _story.ActivateAsync()).TellOwedAsync();

        Assert.Equal([(IndexStory.Day(0), 1L)], _story.Index.Rows);
    }

    [Fact]
    public async Task TellOwed_AppendWhoseAnswerWasLost_IsTold()
    {
        var journal = await _story.ActivateAsync();
        _story.Blobs.Faults.Enqueue(BlobFault.LostAfter);
        await Assert.ThrowsAsync<JournalException>(() => journal.AppendAsync(IndexStory.Append(0), None));
        Assert.Empty(_story.Index.Rows);

        await journal.TellOwedAsync();
        Assert.Equal([(IndexStory.Day(0), 1L)], _story.Index.Rows);
    }

    [Fact]
    public async Task Append_OnLaterDays_LeavesARowOnTheLast()
    {
        var journal = await _story.ActivateAsync();
        for (var day = 0; day < 4; day++)
            await IndexStory.AppendAsync(journal, day, day);

        Assert.Equal([(IndexStory.Day(3), 4L)], _story.Index.Rows);
    }

    /// <summary>The days on which a row may be are stored: another activation takes the rows away.</summary>
    [Fact]
    public async Task Append_OnLaterDaysWhileTheIndexIsGone_LeavesNoRowBehind()
    {
        await IndexStory.AppendAsync(await _story.ActivateAsync(), 0);
        _story.Index.IsGone = true;
        await IndexStory.AppendAsync(await _story.ActivateAsync(), 1, day: 1);
        await IndexStory.AppendAsync(await _story.ActivateAsync(), 2, day: 2);
        await IndexStory.AppendAsync(await _story.ActivateAsync(), 3, day: 1);
        Assert.Equal([(IndexStory.Day(0), 1L)], _story.Index.Rows);

        _story.Index.IsGone = false;
        await (await _story.ActivateAsync()).TellOwedAsync();

        Assert.Equal([(IndexStory.Day(1), 4L)], _story.Index.Rows);
    }

    [Fact]
    public async Task Append_OnManyDaysWhileTheIndexIsGone_RemembersTheFirst()
    {
        var journal = await _story.ActivateAsync();
        await IndexStory.AppendAsync(journal, 0);
        _story.Index.IsGone = true;
        for (var day = 1; day <= StoredConversation.DaysMovedFrom + 5; day++)
            await IndexStory.AppendAsync(journal, day, day);

        _story.Index.IsGone = false;
        await journal.TellOwedAsync();

        Assert.Equal([IndexStory.Day(StoredConversation.DaysMovedFrom + 5)], _story.Index.Rows.Select(row => row.Day));
    }

    /// <summary>A version before the index wrote it: the index learns of it when it is next looked at.</summary>
    [Fact]
    public async Task TellOwed_RecordWithoutTheIndexsMembers_IsTold()
    {
        _story.Blobs.Put(Story.Key.ToString(), await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Azure", "Golden", "conversation-1.json")));

        await (await _story.ActivateAsync()).TellOwedAsync();

        Assert.Equal([(IndexStory.Day(0), 2L)], _story.Index.Rows);
    }

    /// <summary>The version before passes over members that it does not know, as long as the format is the same.</summary>
    [Fact]
    public async Task Record_OfAConversationThatMoved_IsOfTheSameFormat()
    {
        var journal = await _story.ActivateAsync();
        await IndexStory.AppendAsync(journal, 0);
        await IndexStory.AppendAsync(journal, 1, day: 1);

        var record = JsonNode.Parse(_story.Blobs.Text(Story.Key.ToString()))!;

        Assert.Equal((1, 1L, """["2027-03-14"]"""), ((int)record["format"]!, (long)record["indexedVersion"]!, record["movedFrom"]!.ToJsonString()));
    }
}
