using Claudia.Engine;
using Claudia.Ports;
using Claudia.Storage.Tests;

namespace Claudia.Silo.Tests;

public sealed class OwedTransfersTests
{
    private static readonly Transfer Decided = Sample.Transfer(Story.Key);
    private static readonly Transfer Confirmed = Decided with { Status = TransferStatus.Confirmed, EndedAt = Sample.Start.AddSeconds(3) };

    private readonly Story _story = new();

    [Fact]
    public async Task Append_WithATransfer_TellsItsChangesOnce()
    {
        var journal = await _story.ActivateAsync();

        await Story.AppendAsync(journal, 0);
        await Story.AppendAsync(journal, 1, Decided);
        await Story.AppendAsync(journal, 2, Decided);
        await Story.AppendAsync(journal, 3, Confirmed);
        await Story.AppendAsync(journal, 4, Confirmed);
        await journal.TellOwedAsync();

        Assert.Equal([(2, TransferStatus.Pending), (4, TransferStatus.Confirmed)], _story.Told);
    }

    [Fact]
    public async Task Append_AuditIsGone_SucceedsAndIsToldLater()
    {
        var journal = await _story.ActivateAsync();
        _story.AuditIsGone = true;
        await Story.AppendAsync(journal, 0, Decided);
        await journal.TellOwedAsync();
        Assert.Empty(_story.Told);

        _story.AuditIsGone = false;
        await journal.TellOwedAsync();
        await journal.TellOwedAsync();
        Assert.Equal([(1, TransferStatus.Pending)], _story.Told);
    }

    [Fact]
    public async Task TellOwed_AfterANewActivation_IsStillKnown()
    {
        _story.AuditIsGone = true;
        await Story.AppendAsync(await _story.ActivateAsync(), 0, Decided);

        _story.AuditIsGone = false;
        await (await _story.ActivateAsync()).TellOwedAsync();

        Assert.Equal([(1, TransferStatus.Pending)], _story.Told);
    }

    [Fact]
    public async Task TellOwed_AppendWhoseAnswerWasLost_IsTold()
    {
        var journal = await _story.ActivateAsync();
        _story.Blobs.Faults.Enqueue(BlobFault.LostAfter);
        await Assert.ThrowsAsync<JournalException>(() => journal.AppendAsync(Story.Append(0, Decided), CancellationToken.None));
        Assert.Empty(_story.Told);

        await journal.TellOwedAsync();
        Assert.Equal([(1, TransferStatus.Pending)], _story.Told);
    }

    /// <summary>Nothing tells one's own write from another's: it is taken for that, and whoever decided reads what is there.</summary>
    [Fact]
    public async Task Append_SentTwiceByTheStoragesClient_ConflictsAndIsToldLater()
    {
        var journal = await _story.ActivateAsync();
        _story.Blobs.Faults.Enqueue(BlobFault.SentTwice);

        Assert.Equal(AppendResult.Conflict, await journal.AppendAsync(Story.Append(0, Decided), CancellationToken.None));

        Assert.Equal(1, await Story.VersionAsync(journal));
        await journal.TellOwedAsync();
        Assert.Equal([(1, TransferStatus.Pending)], _story.Told);
        await Story.AppendAsync(journal, 1, Confirmed);
    }

    /// <summary>Guards against a reminder that comes for ever: each reading forgot what the audit had been told.</summary>
    [Fact]
    public async Task Read_AfterTheAuditWasTold_OwesNothing()
    {
        var journal = await _story.ActivateAsync();
        await Story.AppendAsync(journal, 0, Decided);
        Assert.Equal(1, await Story.VersionAsync(journal));

        Assert.False(journal.Owes);
        await journal.TellOwedAsync();
        Assert.Single(_story.Told);
    }

    [Fact]
    public async Task Append_NextEpisodesTransfer_TellsTheOwedOneToo()
    {
        var journal = await _story.ActivateAsync();
        _story.AuditIsGone = true;
        await Story.AppendAsync(journal, 0, Confirmed);

        _story.AuditIsGone = false;
        await Story.AppendAsync(journal, 1, Sample.Transfer(Story.Key, episode: 2));

        Assert.Equal([(1, TransferStatus.Confirmed), (2, TransferStatus.Pending)], _story.Told);
    }

    [Fact]
    public async Task TellOwed_StorageIsGone_FailsNobody()
    {
        var journal = await _story.ActivateAsync();
        _story.Blobs.Faults.Enqueue(BlobFault.LostAfter);
        await Assert.ThrowsAsync<JournalException>(() => journal.AppendAsync(Story.Append(0, Decided), CancellationToken.None));
        _story.Blobs.Unreadable = true;

        await journal.TellOwedAsync();

        _story.Blobs.Unreadable = false;
        await journal.TellOwedAsync();
        Assert.Single(_story.Told);
    }

    [Fact]
    public async Task Transfers_ManyEpisodes_AreTheNewest()
    {
        var journal = await _story.ActivateAsync();
        for (var episode = 1; episode <= StoredConversation.TransfersKept + 3; episode++)
            await Story.AppendAsync(journal, episode - 1, Sample.Transfer(Story.Key, episode));

        Assert.Equal(Enumerable.Range(4, StoredConversation.TransfersKept), (await journal.TransfersAsync()).Select(it => it.Read().Episode));
    }
}
