using Claudia.Engine;
using Claudia.Ports;
using Claudia.Storage;
using Claudia.Storage.Tests;

namespace Claudia.Silo.Tests;

public sealed class GrainQueriesTests : IAsyncLifetime
{
    private StateCluster _cluster = null!;
    private GrainQueries _queries = null!;

    private static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync()
    {
        _cluster = await StateCluster.InMemoryAsync();
        _queries = _cluster.Queries("acme", "other");
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(200)]
    public async Task Transfers_OverManyDays_ComeOnceEachLatestFirst(int limit)
    {
        var told = new List<TransferSummary>();
        for (var number = 0; number < 40; number++)
            told.Add(await TellAsync(Sample.Key(number, number % 3 == 0 ? "other" : "acme"), Sample.Start.AddHours(number / 2 * 9)));

        var listed = await PagesAsync(new(), limit);

        Assert.Equal(told.OrderByDescending(it => it.Transfer.DecidedAt).ThenByDescending(it => it.Key.Workspace, StringComparer.Ordinal).ThenByDescending(it => it.Transfer.Id, StringComparer.Ordinal).Select(it => it.Key), listed);
    }

    [Fact]
    public async Task Transfers_ManyDaysThatDoNotFit_LeadOnToThoseThatDo()
    {
        var wanted = await TellAsync(Sample.Key(1), Sample.Start.AddDays(-300), TransferStatus.Unresolved);
        for (var number = 0; number < GrainQueries.DaysAPage + 20; number++)
            await TellAsync(Sample.Key(number + 2), Sample.Start.AddDays(-number));

        var first = await _queries.TransfersAsync(new(Status: TransferStatus.Unresolved), null, 10, None);

        Assert.Empty(first.Items);
        Assert.NotNull(first.Next);
        Assert.Equal([wanted.Key], await PagesAsync(new(Status: TransferStatus.Unresolved), 10));
        Assert.Equal(GrainQueries.DaysAPage + 21, (await PagesAsync(new(), 50)).Count);
    }

    [Fact]
    public async Task Transfers_SinceATime_LooksAtNoDayBefore()
    {
        await TellAsync(Sample.Key(1), Sample.Start.AddDays(-1));
        await TellAsync(Sample.Key(2), Sample.Start);
        await TellAsync(Sample.Key(3), Sample.Start.AddTicks(-1));

        Assert.Equal([Sample.Key(2)], await PagesAsync(new(DecidedSince: Sample.Start), 10));
    }

    [Fact]
    public async Task Transfers_OfAWorkspaceThatIsNotConfigured_AreNone()
    {
        await TellAsync(Sample.Key(1, "nobodys"), Sample.Start);

        Assert.Empty((await _queries.TransfersAsync(new(Workspace: "nobodys"), null, 10, None)).Items);
        Assert.Empty((await _queries.TransfersAsync(new(), null, 10, None)).Items);
    }

    [Fact]
    public async Task Transfers_ToldInTheWrongOrder_StandAsTheNewestSays()
    {
        var transfer = Sample.Transfer(Sample.Key());
        var trail = new AuditTrail(_cluster.Grains);
        await trail.TellAsync(Entry(Sample.Key(), transfer with { Status = TransferStatus.Confirmed }, version: 9));
        await trail.TellAsync(Entry(Sample.Key(), transfer, version: 4));

        Assert.Equal(TransferStatus.Confirmed, Assert.Single((await _queries.TransfersAsync(new(), null, 10, None)).Items).Transfer.Status);
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public async Task Transfers_CursorOfATimeThatNobodyHas_IsAPage(long at) =>
        Assert.Null((await _queries.TransfersAsync(new(), new ListCursor(ListCursor.Transfers, at, "acme", "x").Write(), 10, None)).Next);

    [Fact]
    public async Task Transfers_StorageFails_IsAJournalException()
    {
        var queries = new GrainQueries(_cluster.Grains, ["acme"], _ => throw new TimeoutException("The grain does not answer."), new MemoryIndex());

        await Assert.ThrowsAsync<JournalException>(() => queries.TransfersAsync(new(Conversation: "1"), null, 10, None));
    }

    [Fact]
    public void Histories_SayWhatTheyNeed()
    {
        Assert.Contains("PostgreSQL", Assert.Throws<StorageLimitException>(() => { _ = _queries.CountHistoriesAsync(new(), None); }).Message, StringComparison.Ordinal);
        Assert.Contains("PostgreSQL", Assert.Throws<StorageLimitException>(() => _queries.HistoriesAsync(new(), None)).Message, StringComparison.Ordinal);
    }

    private static TransferEntry Entry(ConversationKey key, Transfer transfer, long version = 1) => new(key.Workspace, key.Id, transfer.Id, version, TransferJson.Write(transfer));

    private async Task<TransferSummary> TellAsync(ConversationKey key, DateTimeOffset decidedAt, TransferStatus status = TransferStatus.Confirmed)
    {
        var transfer = Sample.Transfer(key) with { DecidedAt = decidedAt, Status = status };
        await new AuditTrail(_cluster.Grains).TellAsync(Entry(key, transfer));
        return new(key, transfer);
    }

    private async Task<List<ConversationKey>> PagesAsync(TransferFilter filter, int limit)
    {
        var page = await _queries.TransfersAsync(filter, null, limit, None);
        var all = page.Items.Select(it => it.Key).ToList();
        for (var pages = 1; page.Next is not null; pages++)
        {
            Assert.True(pages < 100, "The pages do not end.");
            page = await _queries.TransfersAsync(filter, page.Next, limit, None);
            all.AddRange(page.Items.Select(it => it.Key));
        }
        return all;
    }
}
