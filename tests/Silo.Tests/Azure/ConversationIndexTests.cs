using Azure;
using Azure.Core;
using Claudia.Engine;
using Claudia.Fakes;
using Claudia.Ports;
using Claudia.Storage.Tests;

namespace Claudia.Silo.Tests;

/// <summary>What single steps of the index leave in its table.</summary>
[NeedsAzurite]
public sealed class ConversationIndexTests : IAsyncLifetime
{
    private static readonly DateOnly Day = IndexDay.Of(Sample.Start);

    private readonly string _name = TestTables.Name();
    private ConversationIndex _index = null!;
    private RequestMethod? _refused;

    private static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync()
    {
        if (AzuriteServer.Missing is null)
            _index = await TestTables.OpenAsync(_name, request => request.Method == _refused);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [SkippableFact]
    public async Task Tell_OlderVersion_ChangesNothing()
    {
        await _index.TellAsync(Entry(5, 0, Phase.Closed), None);
        await _index.TellAsync(Entry(4, 0, Phase.Listening), None);
        await _index.TellAsync(Entry(5, 0, Phase.Listening), None);

        Assert.Equal([(0, 5L, Phase.Closed)], await RowsAsync());
    }

    [SkippableFact]
    public async Task Tell_ChangeOfTheNextDay_MovesTheRow()
    {
        await _index.TellAsync(Entry(1, 0), None);
        await _index.TellAsync(Entry(2, 1, movedFrom: [0]), None);
        Assert.Equal([(1, 2L, Phase.Listening)], await RowsAsync());

        // Between two hosts the clock may go back.
        await _index.TellAsync(Entry(3, 0, movedFrom: [1]), None);
        Assert.Equal([(0, 3L, Phase.Listening)], await RowsAsync());
    }

    /// <summary>Told late, by an activation that knows less: it must not take the newer row away.</summary>
    [SkippableFact]
    public async Task Tell_OlderMove_LeavesTheNewerRow()
    {
        await _index.TellAsync(Entry(3, 0), None);
        await _index.TellAsync(Entry(2, 1, movedFrom: [0]), None);

        Assert.Contains((0, 3L, Phase.Listening), await RowsAsync());
    }

    /// <summary>The process dies, or loses the table, after each step of a move.</summary>
    [SkippableTheory]
    [InlineData("PUT", 0, 1)]
    [InlineData("POST", 0, 1)]
    [InlineData("DELETE", 1, 2)]
    public async Task Tell_MoveThatIsInterrupted_ListsTheConversationOnceAndIsCompleted(string refused, int day, long version)
    {
        await _index.TellAsync(Entry(1, 0), None);
        _refused = new RequestMethod(refused);
        await Assert.ThrowsAsync<RequestFailedException>(() => _index.TellAsync(Entry(2, 1, movedFrom: [0]), None));
        Assert.Equal([(day, version, Phase.Listening)], await RowsAsync());

        _refused = null;
        await _index.TellAsync(Entry(2, 1, movedFrom: [0]), None);
        Assert.Equal([(1, 2L, Phase.Listening)], await RowsAsync());
    }

    [SkippableFact]
    public async Task Tell_SecondMoveAfterAnInterruptedOne_LeavesOneRow()
    {
        await _index.TellAsync(Entry(1, 0), None);
        _refused = RequestMethod.Delete;
        await Assert.ThrowsAsync<RequestFailedException>(() => _index.TellAsync(Entry(2, 1, movedFrom: [0]), None));
        _refused = null;

        await _index.TellAsync(Entry(3, 5, movedFrom: [0, 1]), None);

        Assert.Equal([(5, 3L, Phase.Listening)], await RowsAsync());
        Assert.Equal(Day.AddDays(5), await _index.NewestDayAsync("acme", DateOnly.MinValue, DateOnly.MaxValue, None));
        Assert.Null(await _index.NewestDayAsync("acme", DateOnly.MinValue, Day.AddDays(4), None));
    }

    [SkippableFact]
    public async Task Tell_ByManyAtOnce_KeepsTheNewest()
    {
        await Task.WhenAll(Enumerable.Range(1, 6).Select(version => _index.TellAsync(Entry(version, 0), None)));

        Assert.Equal([(0, 6L, Phase.Listening)], await RowsAsync());
    }

    [SkippableFact]
    public async Task NewestDay_OfAWorkspace_SeesNoOther()
    {
        foreach (var (workspace, day) in new[] { ("acme", 1), ("acme", 4), ("acme-2", 9), ("acm", 7), ("acme", -700_000) })
            await _index.TellAsync(Entry(1, day, workspace: workspace), None);

        Assert.Equal(Day.AddDays(4), await _index.NewestDayAsync("acme", DateOnly.MinValue, DateOnly.MaxValue, None));
        Assert.Equal(Day.AddDays(1), await _index.NewestDayAsync("acme", Day, Day.AddDays(3), None));
        Assert.Null(await _index.NewestDayAsync("acme", Day.AddDays(2), Day.AddDays(3), None));
        Assert.Equal(Day.AddDays(-700_000), await _index.NewestDayAsync("acme", DateOnly.MinValue, Day, None));
        Assert.Null(await _index.NewestDayAsync("nobodys", DateOnly.MinValue, DateOnly.MaxValue, None));
    }

    [SkippableFact]
    public async Task Open_TableIsThere_KeepsItsRows()
    {
        await _index.TellAsync(Entry(1, 0), None);
        _index = await TestTables.OpenAsync(_name);

        Assert.Single(await RowsAsync());
    }

    [SkippableFact]
    public async Task Open_TablesThatCanNotBeUsed_SaysWhatToCheck()
    {
        var failure = await Assert.ThrowsAsync<JournalException>(() => TestTables.OpenAsync(_name, _ => true));

        Assert.Contains("Claudia:Storage:Azure", failure.Message, StringComparison.Ordinal);
    }

    private static IndexEntry Entry(long version, int day, Phase phase = Phase.Listening, string workspace = "acme", int[]? movedFrom = null) => new(
        new(Sample.Key(1, workspace), ConversationKind.Conversation, phase, 1, 0.5, false, Sample.Start.AddDays(day), version),
        [.. (movedFrom ?? []).Select(Day.AddDays)]);

    /// <summary>What lists show of the first days.</summary>
    private async Task<List<(int Day, long Version, Phase Phase)>> RowsAsync()
    {
        var all = new List<(int, long, Phase)>();
        for (var day = 0; day < 6; day++)
        {
            await foreach (var row in _index.RowsAsync("acme", Day.AddDays(day), new(), long.MaxValue, None))
                all.Add((day, row.Version, row.Phase));
        }
        return all;
    }
}
