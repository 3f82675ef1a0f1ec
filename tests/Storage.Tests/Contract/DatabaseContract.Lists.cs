using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Storage.Tests;

public abstract partial class DatabaseContract<TJournal>
{
    private static readonly ConversationFilter AllConversations = new();

    [SkippableFact]
    public async Task Conversations_Listed_SayWhatTheStateSays()
    {
        var key = Sample.Key();
        var confidence = ConfidenceHistory.Empty.With(new("1", Sample.Start, 0.31, Draft.NoParts, "offer"));
        var state = Sample.State(key) with { Kind = ConversationKind.Ticket, Episode = 2, Confidence = confidence };
        await AppendAsync(Sample.Append(key, at: Sample.Start, state: state));

        var page = await Journal.ConversationsAsync(AllConversations, null, 10, None);

        Assert.Equal([new(key, ConversationKind.Ticket, state.Phase, 2, 0.31, false, Sample.Start, 1)], page.Items.AsEnumerable());
        Assert.Null(page.Next);
    }

    [SkippableFact]
    public async Task Conversations_Changed_ComeLatestFirst()
    {
        foreach (var number in new[] { 1, 2, 3 })
            await AppendAsync(Sample.Append(Sample.Key(number), at: Sample.Start.AddTicks(number)));
        await AppendAsync(Sample.Append(Sample.Key(1), expected: 1, at: Sample.Start.AddTicks(9)));

        Assert.Equal([Sample.Key(1), Sample.Key(3), Sample.Key(2)], (await Journal.ConversationsAsync(AllConversations, null, 10, None)).Items.Select(it => it.Key));
    }

    [SkippableFact]
    public async Task Conversations_Filtered_AreThoseThatFit()
    {
        var (paused, refused, other) = (Sample.Key(1), Sample.Key(2), Sample.Key(3, "other"));
        var transfer = Sample.Transfer(refused) with { Status = TransferStatus.Refused, EndedAt = Sample.Start };
        await AppendAsync(Sample.Append(paused, at: Sample.Start.AddHours(1), state: Sample.State(paused) with { PausedBy = "ana" }));
        await AppendAsync(Sample.Append(refused, at: Sample.Start.AddHours(2), state: Sample.State(refused) with { Transfer = transfer }));
        await AppendAsync(Sample.Append(other, at: Sample.Start.AddHours(3)));

        Assert.Equal([refused, paused], await ListAsync(new(Workspace: "acme")));
        Assert.Equal([paused], await ListAsync(new(Phase: Phase.Paused)));
        Assert.Equal([refused], await ListAsync(new(NeedsAttention: true)));
        Assert.Equal([other, paused], await ListAsync(new(NeedsAttention: false)));
        Assert.Equal([other, refused], await ListAsync(new(ChangedSince: Sample.Start.AddHours(2))));
        Assert.Equal([paused], await ListAsync(new("acme", Phase.Paused, false, Sample.Start)));
        Assert.Empty(await ListAsync(new("acme' OR 1=1 --")));
    }

    /// <summary>Anybody who calls with a number leaves such a conversation: what is not there, or is somebody else's, is no row of the list.</summary>
    [SkippableFact]
    public async Task Conversations_NeverClaudias_AreNotListed()
    {
        var (hers, named) = (Sample.Key(1), Sample.Key(2));
        await AppendAsync(Sample.Append(hers));
        await AppendAsync(Sample.Append(named, at: Sample.Start.AddHours(1), state: ConversationState.New(named)));

        Assert.Equal([hers], await ListAsync(AllConversations));
        Assert.Equal([hers], await ListAsync(new(Workspace: "acme", ChangedSince: Sample.Start)));
        Assert.NotNull(await Journal.ReadAsync(named, None));

        await AppendAsync(Sample.Append(named, expected: 1, at: Sample.Start.AddHours(2)));
        Assert.Equal([named, hers], await ListAsync(AllConversations));
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(30)]
    public async Task Conversations_Paged_ComeOnceEach(int limit)
    {
        // Several share each time, so that the key has to break ties.
        for (var number = 0; number < 30; number++)
            await AppendAsync(Sample.Append(Sample.Key(number), at: Sample.Start.AddSeconds(number / 4)));

        var listed = await PagesAsync(cursor => Journal.ConversationsAsync(AllConversations, cursor, limit, None), it => it.Key);

        Assert.Equal(Enumerable.Range(0, 30).Select(number => Sample.Key(number)).Reverse(), listed);
    }

    [SkippableFact]
    public async Task Conversations_ChangedWhilePaged_OthersComeOnceEach()
    {
        for (var number = 0; number < 20; number++)
            await AppendAsync(Sample.Append(Sample.Key(number), at: Sample.Start.AddSeconds(number)));

        var first = await Journal.ConversationsAsync(AllConversations, null, 5, None);
        await AppendAsync(Sample.Append(Sample.Key(2), expected: 1, at: Sample.Start.AddDays(1)));
        await AppendAsync(Sample.Append(Sample.Key(17), expected: 1, at: Sample.Start.AddDays(2)));
        await AppendAsync(Sample.Append(Sample.Key(99), at: Sample.Start.AddDays(3)));
        var rest = await PagesAsync(cursor => Journal.ConversationsAsync(AllConversations, cursor ?? first.Next, 5, None), it => it.Key);

        Assert.Equal(Enumerable.Range(0, 20).Where(it => it != 2).Select(it => Sample.Key(it)).Reverse(), [.. first.Items.Select(it => it.Key), .. rest]);
    }

    [SkippableFact]
    public async Task Lists_LimitOutOfRange_IsTakenAsTheNearest()
    {
        await Task.WhenAll(Enumerable.Range(0, 201).Select(number => AppendAsync(Sample.Append(Sample.Key(number)))));

        Assert.Single((await Journal.ConversationsAsync(AllConversations, null, 0, None)).Items);
        Assert.Single((await Journal.ConversationsAsync(AllConversations, null, int.MinValue, None)).Items);
        var most = await Journal.ConversationsAsync(AllConversations, null, int.MaxValue, None);
        Assert.Equal((200, true), (most.Items.Length, most.Next is not null));
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("bm90IGEgY3Vyc29y")]
    [InlineData("Yw")]
    public async Task Conversations_ForeignCursor_IsRejected(string cursor) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.ConversationsAsync(AllConversations, cursor, 10, None));

    [SkippableFact]
    public async Task Lists_CursorOfTheOtherList_IsRejected()
    {
        await AppendAsync(Sample.Append(Sample.Key(1)));
        await AppendAsync(Sample.Append(Sample.Key(2)));
        var page = await Journal.ConversationsAsync(AllConversations, null, 1, None);

        await Assert.ThrowsAsync<ArgumentException>(() => Journal.TransfersAsync(new(), page.Next, 10, None));
    }

    private async Task<List<ConversationKey>> ListAsync(ConversationFilter filter) =>
        [.. (await Journal.ConversationsAsync(filter, null, 100, None)).Items.Select(it => it.Key)];
}
