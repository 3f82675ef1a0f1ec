using Claudia.Engine;
using Claudia.Ports;
using Claudia.Storage;
using Claudia.Storage.Tests;

namespace Claudia.Silo.Tests;

public sealed class ConversationWalkTests
{
    private readonly MemoryIndex _index = new();
    private readonly IndexedConversations _conversations;

    public ConversationWalkTests() => _conversations = new(_index);

    [Fact]
    public async Task Page_ManyDaysThatDoNotFit_LeadsOnToThoseThatDo()
    {
        var wanted = Sample.Key(1);
        await _conversations.AppendAsync(Sample.Append(wanted, at: Sample.Start.AddDays(-300), state: Sample.State(wanted) with { PausedBy = "ana" }));
        for (var number = 0; number < GrainQueries.DaysAPage + 20; number++)
            await _conversations.AppendAsync(Sample.Append(Sample.Key(number + 2), at: Sample.Start.AddDays(-number)));

        var first = await _conversations.PageAsync(new(Phase: Phase.Paused), null, 10);

        Assert.Empty(first.Items);
        Assert.NotNull(first.Next);
        Assert.Equal([wanted], await _conversations.ListAsync(new(Phase: Phase.Paused), 10));
        Assert.Equal(GrainQueries.DaysAPage + 21, (await _conversations.ListAsync(new(), 50)).Count);
    }

    [Fact]
    public async Task Page_OfAWorkspaceThatIsNotConfigured_IsEmpty()
    {
        await _conversations.AppendAsync(Sample.Append(Sample.Key(1, "nobodys")));

        Assert.Empty(await _conversations.ListAsync(new(Workspace: "nobodys")));
        Assert.Empty(await _conversations.ListAsync(new()));
    }

    [Fact]
    public async Task Page_IndexIsGone_IsAJournalException()
    {
        _index.IsGone = true;

        var failure = await Assert.ThrowsAsync<JournalException>(() => _conversations.PageAsync(new(), null, 10));

        Assert.Equal("The conversations could not be listed: The index is gone.", failure.Message);
    }

    [Fact]
    public async Task Page_CallerGivesUp_IsCancelled()
    {
        _index.Hangs = true;
        using var cancel = new CancellationTokenSource();
        var page = new GrainQueries(null!, ["acme"], null!, _index).ConversationsAsync(new(), null, 10, cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => page);
    }

    [Fact]
    public async Task Page_MoreOfADayThanItReads_SaysSo()
    {
        var walk = new ConversationWalk(new CrowdedDay(), ["acme"], new(), null, 10);

        var failure = await Assert.ThrowsAsync<StorageLimitException>(() => walk.PageAsync(CancellationToken.None));

        Assert.Contains("acme", failure.Message, StringComparison.Ordinal);
    }

    private sealed class CrowdedDay : IConversationIndex
    {
        public Task TellAsync(IndexEntry entry, CancellationToken cancel) => throw new NotSupportedException();

        public Task<DateOnly?> NewestDayAsync(string workspace, DateOnly from, DateOnly to, CancellationToken cancel) =>
            Task.FromResult<DateOnly?>(IndexDay.Of(Sample.Start));

        public IAsyncEnumerable<ConversationSummary> RowsAsync(string workspace, DateOnly day, ConversationFilter filter, long until, CancellationToken cancel) =>
            Enumerable.Repeat(new ConversationSummary(Sample.Key(), ConversationKind.Conversation, Phase.Listening, 1, null, false, Sample.Start, 1), ConversationWalk.RowsADay + 1)
                .ToAsyncEnumerable();
    }
}
