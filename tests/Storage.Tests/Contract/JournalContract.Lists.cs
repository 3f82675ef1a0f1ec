using Claudia.Engine;
using Claudia.Grains;

namespace Claudia.Storage.Tests;

public abstract partial class JournalContract<TJournal>
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
    public async Task Lists_ForeignCursor_IsRejected(string cursor)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.ConversationsAsync(AllConversations, cursor, 10, None));
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.TransfersAsync(new(), cursor, 10, None));
    }

    [SkippableFact]
    public async Task Lists_CursorOfTheOtherList_IsRejected()
    {
        await AppendAsync(Sample.Append(Sample.Key(1)));
        await AppendAsync(Sample.Append(Sample.Key(2)));
        var page = await Journal.ConversationsAsync(AllConversations, null, 1, None);

        await Assert.ThrowsAsync<ArgumentException>(() => Journal.TransfersAsync(new(), page.Next, 10, None));
    }

    [SkippableFact]
    public async Task Transfers_OneThatEnds_IsOneRowWithItsEnd()
    {
        var key = Sample.Key();
        var decided = Sample.Transfer(key);
        var ended = decided with { Status = TransferStatus.Confirmed, EndedAt = Sample.Start.AddSeconds(4), Detail = "part 77" };
        await AppendAsync(Sample.Append(key, state: Sample.State(key) with { Transfer = decided }));
        await AppendAsync(Sample.Append(key, expected: 1, state: Sample.State(key) with { Transfer = ended }));

        var listed = Assert.Single((await Journal.TransfersAsync(new(), null, 10, None)).Items);

        Assert.Equal(key, listed.Key);
        Assert.Equal(decided.Reasons.AsEnumerable(), listed.Transfer.Reasons.AsEnumerable());
        Assert.Equal(ended with { Reasons = [] }, listed.Transfer with { Reasons = [] });
    }

    [SkippableFact]
    public async Task Transfers_OfEarlierEpisodes_StayListed()
    {
        var key = Sample.Key();
        for (var episode = 1; episode <= 3; episode++)
        {
            var transfer = Sample.Transfer(key, episode) with { DecidedAt = Sample.Start.AddDays(episode) };
            await AppendAsync(Sample.Append(key, episode - 1, state: Sample.State(key) with { Episode = episode, Transfer = transfer }));
        }

        Assert.Equal([3, 2, 1], (await Journal.TransfersAsync(new(), null, 10, None)).Items.Select(it => it.Transfer.Episode));
    }

    [SkippableFact]
    public async Task Transfers_FilteredAndPaged_AreThoseThatFit()
    {
        for (var number = 0; number < 12; number++)
        {
            var key = Sample.Key(number, number % 2 == 0 ? "acme" : "other");
            var transfer = Sample.Transfer(key) with
            {
                Destination = number % 3 == 0 ? "billing" : "level2",
                Status = number < 6 ? TransferStatus.Confirmed : TransferStatus.Unresolved,
                DecidedAt = Sample.Start.AddHours(number / 2),
            };
            await AppendAsync(Sample.Append(key, state: Sample.State(key) with { Transfer = transfer }));
        }

        async Task<int> CountAsync(TransferFilter filter) =>
            (await PagesAsync(cursor => Journal.TransfersAsync(filter, cursor, 2, None), it => it.Key)).Distinct().Count();

        Assert.Equal(12, await CountAsync(new()));
        Assert.Equal(6, await CountAsync(new(Workspace: "other")));
        Assert.Equal(1, await CountAsync(new(Conversation: Sample.Key(3).Id)));
        Assert.Equal(4, await CountAsync(new(Destination: "billing")));
        Assert.Equal(6, await CountAsync(new(Status: TransferStatus.Unresolved)));
        Assert.Equal(4, await CountAsync(new(DecidedSince: Sample.Start.AddHours(4))));
        Assert.Equal(1, await CountAsync(new("acme", null, TransferStatus.Unresolved, "billing", Sample.Start)));
    }

    private async Task<List<ConversationKey>> ListAsync(ConversationFilter filter) =>
        [.. (await Journal.ConversationsAsync(filter, null, 100, None)).Items.Select(it => it.Key)];

    private static async Task<List<TKey>> PagesAsync<T, TKey>(Func<string?, Task<Page<T>>> read, Func<T, TKey> key)
    {
        var (all, page) = (new List<TKey>(), await read(null));
        all.AddRange(page.Items.Select(key));
        for (var pages = 1; page.Next is not null; pages++)
        {
            Assert.True(pages < 100, "The pages do not end.");
            page = await read(page.Next);
            all.AddRange(page.Items.Select(key));
        }

        return all;
    }
}
