using Claudia.Engine;
using Claudia.Fakes;
using Claudia.Ports;
using Claudia.Storage;
using Claudia.Storage.Tests;

namespace Claudia.Silo.Tests;

/// <summary>What the list of conversations keeps: the same as in a database, see the lists of <c>DatabaseContract</c>.</summary>
public abstract class ConversationListContract : IAsyncLifetime
{
    private static readonly ConversationFilter All = new();

    private IndexedConversations? _conversations;

    private IndexedConversations Conversations => _conversations!;

    public async Task InitializeAsync() => _conversations = await OpenAsync() is { } index ? new(index) : null;

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Opens an empty index; null where the tests are skipped.</summary>
    private protected abstract Task<IConversationIndex?> OpenAsync();

    [SkippableTheory]
    [InlineData(0.31)]
    [InlineData(1.0)]
    [InlineData(null)]
    public async Task Conversations_Listed_SayWhatTheStateSays(double? value)
    {
        var key = Sample.Key();
        var confidence = value is { } it ? ConfidenceHistory.Empty.With(new("1", Sample.Start, it, Draft.NoParts, "offer")) : ConfidenceHistory.Empty;
        var state = Sample.State(key) with { Kind = ConversationKind.Ticket, Episode = 2, Confidence = confidence };
        await Conversations.AppendAsync(Sample.Append(key, at: Sample.Start, state: state));

        var page = await Conversations.PageAsync(All, null, 10);

        Assert.Equal([new(key, ConversationKind.Ticket, state.Phase, 2, value, false, Sample.Start, 1)], page.Items.AsEnumerable());
        Assert.Null(page.Next);
    }

    [SkippableFact]
    public async Task Conversations_Changed_ComeLatestFirst()
    {
        foreach (var number in new[] { 1, 2, 3 })
            await Conversations.AppendAsync(Sample.Append(Sample.Key(number), at: Sample.Start.AddTicks(number)));
        await Conversations.AppendAsync(Sample.Append(Sample.Key(1), expected: 1, at: Sample.Start.AddTicks(9)));

        Assert.Equal([Sample.Key(1), Sample.Key(3), Sample.Key(2)], await Conversations.ListAsync(All));
    }

    [SkippableFact]
    public async Task Conversations_ChangedOnAnotherDay_AreListedOnceThere()
    {
        foreach (var number in new[] { 1, 2 })
            await Conversations.AppendAsync(Sample.Append(Sample.Key(number), at: Sample.Start.AddMinutes(number)));
        await Conversations.AppendAsync(Sample.Append(Sample.Key(1), expected: 1, at: Sample.Start.AddDays(1)));
        await Conversations.AppendAsync(Sample.Append(Sample.Key(1), expected: 2, at: Sample.Start.AddDays(40)));

        Assert.Equal([Sample.Key(1), Sample.Key(2)], await Conversations.ListAsync(All, limit: 1));
        Assert.Equal([Sample.Key(1)], await Conversations.ListAsync(new(ChangedSince: Sample.Start.AddDays(40))));
    }

    [SkippableFact]
    public async Task Conversations_Filtered_AreThoseThatFit()
    {
        var (paused, refused, other) = (Sample.Key(1), Sample.Key(2), Sample.Key(3, "other"));
        var transfer = Sample.Transfer(refused) with { Status = TransferStatus.Refused, EndedAt = Sample.Start };
        await Conversations.AppendAsync(Sample.Append(paused, at: Sample.Start.AddHours(10), state: Sample.State(paused) with { PausedBy = "ana" }));
        await Conversations.AppendAsync(Sample.Append(refused, at: Sample.Start.AddHours(20), state: Sample.State(refused) with { Transfer = transfer }));
        await Conversations.AppendAsync(Sample.Append(other, at: Sample.Start.AddHours(30)));

        Assert.Equal([refused, paused], await Conversations.ListAsync(new(Workspace: "acme")));
        Assert.Equal([paused], await Conversations.ListAsync(new(Phase: Phase.Paused)));
        Assert.Equal([refused], await Conversations.ListAsync(new(NeedsAttention: true)));
        Assert.Equal([other, paused], await Conversations.ListAsync(new(NeedsAttention: false)));
        Assert.Equal([other, refused], await Conversations.ListAsync(new(ChangedSince: Sample.Start.AddHours(20))));
        Assert.Equal([paused], await Conversations.ListAsync(new("acme", Phase.Paused, false, Sample.Start)));
        Assert.Empty(await Conversations.ListAsync(new("acme' or true or PartitionKey eq '")));
    }

    /// <summary>Anybody who calls with a number leaves such a conversation: what is not there, or is somebody else's, is no row of the list.</summary>
    [SkippableFact]
    public async Task Conversations_NeverClaudias_AreNotListed()
    {
        var (hers, named) = (Sample.Key(1), Sample.Key(2));
        await Conversations.AppendAsync(Sample.Append(hers));
        await Conversations.AppendAsync(Sample.Append(named, at: Sample.Start.AddHours(1), state: ConversationState.New(named)));
        Assert.Equal([hers], await Conversations.ListAsync(All));

        await Conversations.AppendAsync(Sample.Append(named, expected: 1, at: Sample.Start.AddHours(2)));
        Assert.Equal([named, hers], await Conversations.ListAsync(All));
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(30)]
    public async Task Conversations_Paged_ComeOnceEach(int limit)
    {
        // Several share each time, so that the key has to break ties; and several days, in two workspaces.
        var keys = Enumerable.Range(0, 30).Select(number => Sample.Key(number, number % 3 == 0 ? "other" : "acme")).ToList();
        await Task.WhenAll(keys.Select((key, number) => Conversations.AppendAsync(Sample.Append(key, at: Sample.Start.AddHours(number / 4 * 9)))));

        var expected = keys.Select((key, number) => (Key: key, At: number / 4)).OrderByDescending(it => it.At)
            .ThenByDescending(it => it.Key.Workspace, StringComparer.Ordinal).ThenByDescending(it => it.Key.Id, StringComparer.Ordinal);
        Assert.Equal(expected.Select(it => it.Key), await Conversations.ListAsync(All, limit));
    }

    [SkippableFact]
    public async Task Conversations_ChangedWhilePaged_OthersComeOnceEach()
    {
        for (var number = 0; number < 20; number++)
            await Conversations.AppendAsync(Sample.Append(Sample.Key(number), at: Sample.Start.AddHours(number)));

        var first = await Conversations.PageAsync(All, null, 5);
        await Conversations.AppendAsync(Sample.Append(Sample.Key(2), expected: 1, at: Sample.Start.AddDays(11)));
        await Conversations.AppendAsync(Sample.Append(Sample.Key(17), expected: 1, at: Sample.Start.AddDays(12)));
        await Conversations.AppendAsync(Sample.Append(Sample.Key(99), at: Sample.Start.AddDays(13)));
        var rest = await Conversations.ListAsync(All, 5, first.Next);

        Assert.Equal(Enumerable.Range(0, 20).Where(it => it != 2).Select(it => Sample.Key(it)).Reverse(), [.. first.Items.Select(it => it.Key), .. rest]);
    }

    [SkippableFact]
    public async Task Conversations_LimitOutOfRange_IsTakenAsTheNearest()
    {
        await Task.WhenAll(Enumerable.Range(0, 201).Select(number => Conversations.AppendAsync(Sample.Append(Sample.Key(number)))));

        Assert.Single((await Conversations.PageAsync(All, null, 0)).Items);
        Assert.Single((await Conversations.PageAsync(All, null, int.MinValue)).Items);
        var most = await Conversations.PageAsync(All, null, int.MaxValue);
        Assert.Equal((200, true), (most.Items.Length, most.Next is not null));
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("bm90IGEgY3Vyc29y")]
    [InlineData("Yw")]
    public async Task Conversations_ForeignCursor_IsRejected(string cursor) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Conversations.PageAsync(All, cursor, 10));

    [SkippableTheory]
    [InlineData(long.MinValue, 0)]
    [InlineData(long.MaxValue, 1)]
    public async Task Conversations_CursorOfATimeThatNobodyHas_IsAPage(long at, int listed)
    {
        await Conversations.AppendAsync(Sample.Append(Sample.Key()));

        Assert.Equal(listed, (await Conversations.PageAsync(All, new ListCursor(ListCursor.Conversations, at, "acme", "1").Write(), 10)).Items.Length);
    }
}

/// <summary>Over the fake that the other tests use: it keeps the same.</summary>
public sealed class MemoryListTests : ConversationListContract
{
    private protected override Task<IConversationIndex?> OpenAsync() => Task.FromResult<IConversationIndex?>(new MemoryIndex());
}

/// <summary>Over a table of Azure Storage's emulator.</summary>
[NeedsAzurite]
public sealed class AzureListTests : ConversationListContract
{
    private protected override async Task<IConversationIndex?> OpenAsync() => AzuriteServer.Missing is null ? await TestTables.OpenAsync(TestTables.Name()) : null;
}
