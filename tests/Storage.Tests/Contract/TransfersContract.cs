using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Storage.Tests;

/// <summary>What every journal keeps of which the transfers can be listed.</summary>
/// <typeparam name="TJournal">The journal under test.</typeparam>
public abstract class TransfersContract<TJournal> : JournalContract<TJournal>
    where TJournal : class, IJournal, IAsyncDisposable
{
    /// <summary>Lists what is in the journal.</summary>
    protected abstract IJournalQueries Queries { get; }

    [SkippableFact]
    public async Task Transfers_OneThatEnds_IsOneRowWithItsEnd()
    {
        var key = Sample.Key();
        var decided = Sample.Transfer(key);
        var ended = decided with { Status = TransferStatus.Confirmed, EndedAt = Sample.Start.AddSeconds(4), Detail = "part 77" };
        await AppendAsync(Sample.Append(key, state: Sample.State(key) with { Transfer = decided }));
        await AppendAsync(Sample.Append(key, expected: 1, state: Sample.State(key) with { Transfer = ended }));

        var listed = Assert.Single((await Queries.TransfersAsync(new(), null, 10, None)).Items);

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

        Assert.Equal([3, 2, 1], (await Queries.TransfersAsync(new(), null, 10, None)).Items.Select(it => it.Transfer.Episode));
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
            (await PagesAsync(cursor => Queries.TransfersAsync(filter, cursor, 2, None), it => it.Key)).Distinct().Count();

        Assert.Equal(12, await CountAsync(new()));
        Assert.Equal(6, await CountAsync(new(Workspace: "other")));
        Assert.Equal(1, await CountAsync(new(Conversation: Sample.Key(3).Id)));
        Assert.Equal(4, await CountAsync(new(Destination: "billing")));
        Assert.Equal(6, await CountAsync(new(Status: TransferStatus.Unresolved)));
        Assert.Equal(4, await CountAsync(new(DecidedSince: Sample.Start.AddHours(4))));
        Assert.Equal(1, await CountAsync(new("acme", null, TransferStatus.Unresolved, "billing", Sample.Start)));
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("bm90IGEgY3Vyc29y")]
    [InlineData("Yw")]
    public async Task Transfers_ForeignCursor_IsRejected(string cursor) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Queries.TransfersAsync(new(), cursor, 10, None));

    protected static async Task<List<TKey>> PagesAsync<T, TKey>(Func<string?, Task<Page<T>>> read, Func<T, TKey> key)
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
