using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Storage.Tests;

/// <summary>Past conversations, whole.</summary>
public abstract partial class DatabaseContract<TJournal>
{
    private static readonly string[] Steps = ["look-owed", "looked", "look-failed", "attempt-started", "attempt-settled", "write-not-found", "attempt-abandoned", "duplicate-seen"];

    [Fact]
    public async Task Histories_OfEachEvent_HaveAllButTheProtocolsSteps()
    {
        var key = Sample.Key();
        await AppendAsync(new(key, 0, [.. Sample.OneOfEach], Sample.State(key), null, Sample.Start));
        var history = Assert.Single(await HistoriesAsync(new()));

        Assert.Equal(key, history.Key);
        Assert.Equal(
            Sample.OneOfEach.Where(it => !Steps.Contains(EventNames.Of(it))).Select(JournalJson.Write),
            history.Events().Select(JournalJson.Write));
    }

    [Fact]
    public async Task Histories_OfManyConversations_AreInTheOrderOfTheirKeysAndEachOnce()
    {
        const int count = 700;
        var keys = Enumerable.Range(0, count).Select(number => Sample.Key(number % 350, number < 350 ? "acme" : "beta")).ToList();
        await Task.WhenAll(keys.Select(key => AppendAsync(Sample.Append(key))));
        await AppendAsync(Sample.Append(keys[5], 1));

        var histories = await HistoriesAsync(new());
        Assert.Equal(keys.OrderBy(key => key.Workspace, StringComparer.Ordinal).ThenBy(key => key.Id, StringComparer.Ordinal), histories.Select(history => history.Key));
        Assert.Equal(2, histories.Single(history => history.Key == keys[5]).Json.Count);
        Assert.Equal(count, await Journal.CountHistoriesAsync(new(), None));
    }

    [Fact]
    public async Task Histories_OfOneWorkspaceSinceATime_AreThose()
    {
        await AppendAsync(Sample.Append(Sample.Key(1)));
        await AppendAsync(Sample.Append(Sample.Key(2), at: Sample.Start.AddDays(1)));
        await AppendAsync(Sample.Append(Sample.Key(3, "beta"), at: Sample.Start.AddDays(1)));
        var never = Sample.Key(4);
        await AppendAsync(Sample.Append(never, at: Sample.Start.AddDays(1), state: Sample.State(never) with { Hers = false, Episode = 0 }));
        var filter = new HistoryFilter("acme", Sample.Start.AddHours(1));

        Assert.Equal([Sample.Key(2)], (await HistoriesAsync(filter)).Select(history => history.Key));
        Assert.Equal(1, await Journal.CountHistoriesAsync(filter, None));
    }

    [Fact]
    public async Task History_WithAnEntryThatNobodyKnows_SaysWhose()
    {
        await AppendAsync(Sample.Append(Sample.Key()));
        await ExecuteAsync("UPDATE events SET json = '{\"$type\":\"of-the-future\"}'");
        var history = Assert.Single(await HistoriesAsync(new()));

        Assert.Contains(Sample.Key().ToString(), Assert.Throws<JournalException>(() => history.Events().ToList()).Message, StringComparison.Ordinal);
    }

    private async Task<List<History>> HistoriesAsync(HistoryFilter filter)
    {
        var histories = new List<History>();
        await foreach (var history in Journal.HistoriesAsync(filter, None))
            histories.Add(history);
        return histories;
    }
}
