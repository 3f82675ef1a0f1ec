using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Storage.Tests;

public abstract partial class JournalContract<TJournal>
{
    [SkippableFact]
    public void Samples_CoverEveryEventType() => Assert.Equal(
        typeof(ConversationEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(type => type.DerivedType),
        Sample.OneOfEach.Select(it => it.GetType()));

    [SkippableFact]
    public async Task Read_NothingJournaled_IsNull()
    {
        Assert.Null(await Journal.ReadAsync(Sample.Key(), None));
        Assert.Empty(await Journal.EventsAsync(Sample.Key(), 0, 10, None));
    }

    [SkippableFact]
    public async Task Append_OneOfEachEvent_ComesBackAsWritten()
    {
        var key = Sample.Key();
        var state = Sample.State(key) with { Transfer = Sample.Transfer(key), Language = "pt" };
        var wakeAt = Sample.Start.AddMinutes(1).AddTicks(1);

        await AppendAsync(new(key, 0, Sample.OneOfEach, state, wakeAt, Sample.Start));

        var head = await Journal.ReadAsync(key, None);
        Assert.Equal((Sample.OneOfEach.Length, wakeAt), (head!.Version, head.WakeAt));
        AssertSame(state, head.State);
        var entries = await Journal.EventsAsync(key, 0, 1000, None);
        AssertSame(Sample.OneOfEach, entries);
        Assert.Equal(Enumerable.Range(1, Sample.OneOfEach.Length).Select(it => (long)it), entries.Select(it => it.Version));
    }

    [SkippableTheory]
    [InlineData("a null byte \0 in the middle")]
    [InlineData("half a surrogate \uD83D alone")]
    public async Task Append_TextThatDatabasesDislike_IsWritten(string text)
    {
        var key = Sample.Key();
        await AppendAsync(Sample.Append(key) with { Events = [Sample.Event(text)], State = Sample.State(key) with { Signals = [text] } });

        var readable = text.Replace('\uD83D', '\uFFFD');
        AssertSame([Sample.Event(readable)], await Journal.EventsAsync(key, 0, 10, None));
        Assert.Equal([readable], (await Journal.ReadAsync(key, None))!.State.Signals.AsEnumerable());
    }

    [SkippableFact]
    public async Task Append_SecondOne_ContinuesTheVersions()
    {
        var key = Sample.Key();
        await AppendAsync(Sample.Append(key, wakeAt: Sample.Start));
        await AppendAsync(new(key, 1, [Sample.Event("a"), Sample.Event("b")], Sample.State(key) with { Episode = 2 }, null, Sample.Start));

        var head = await Journal.ReadAsync(key, None);

        Assert.Equal((3L, 2, null), (head!.Version, head.State.Episode, head.WakeAt));
        Assert.Equal([1, 2, 3], (await Journal.EventsAsync(key, 0, 10, None)).Select(it => it.Version));
    }

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Append_OtherVersion_ConflictsAndWritesNothing(long expected)
    {
        var key = Sample.Key();
        var state = Sample.State(key);
        await AppendAsync(new(key, 0, [Sample.Event("a"), Sample.Event("b")], state, null, Sample.Start));

        var result = await Journal.AppendAsync(Sample.Append(key, expected, Sample.Start, state: state with { Episode = 9 }), None);

        Assert.Equal(AppendResult.Conflict, result);
        var head = await Journal.ReadAsync(key, None);
        Assert.Equal((2L, null), (head!.Version, head.WakeAt));
        AssertSame(state, head.State);
        AssertSame([Sample.Event("a"), Sample.Event("b")], await Journal.EventsAsync(key, 0, 10, None));
    }

    [SkippableFact]
    public async Task Append_LaterVersionOfNothing_Conflicts()
    {
        Assert.Equal(AppendResult.Conflict, await Journal.AppendAsync(Sample.Append(Sample.Key(), expected: 1), None));
        Assert.Null(await Journal.ReadAsync(Sample.Key(), None));
    }

    [SkippableFact]
    public async Task Append_SameIdInAnotherWorkspace_IsAnotherConversation()
    {
        await AppendAsync(Sample.Append(Sample.Key(workspace: "acme")));
        await AppendAsync(Sample.Append(Sample.Key(workspace: "other")));

        Assert.Single(await Journal.EventsAsync(Sample.Key(workspace: "other"), 0, 10, None));
    }

    [SkippableFact]
    public async Task Append_ManyRacingForOneVersion_ExactlyOneWins()
    {
        var key = Sample.Key();
        for (var version = 0; version < 20; version++)
        {
            var racing = Enumerable.Range(0, 16).Select(racer => Task.Run(() => Journal.AppendAsync(
                new(key, version, [Sample.Event($"racer {racer}")], Sample.State(key) with { Strikes = racer }, null, Sample.Start), None)));

            var results = await Task.WhenAll(racing).WaitAsync(Patience);

            Assert.Equal(15, results.Count(result => result == AppendResult.Conflict));
            var winner = Array.IndexOf(results, AppendResult.Appended);
            AssertSame([Sample.Event($"racer {winner}")], await Journal.EventsAsync(key, version, 10, None));
            Assert.Equal(winner, (await Journal.ReadAsync(key, None))!.State.Strikes);
        }
    }

    [SkippableFact]
    public async Task Append_ManyConversationsAtOnce_EachKeepsItsOwn()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(async () =>
        {
            for (var version = 0; version < 5; version++)
                await AppendAsync(Sample.Append(Sample.Key(number), version));
        }))).WaitAsync(Patience);

        for (var number = 0; number < 100; number++)
        {
            Assert.Equal(5, (await Journal.ReadAsync(Sample.Key(number), None))!.Version);
            AssertSame(Enumerable.Range(1, 5).Select(it => Sample.Event($"signal {it}")), await Journal.EventsAsync(Sample.Key(number), 0, 10, None));
        }
    }

    [SkippableFact]
    public async Task Append_ConflictAmongMany_HurtsNobodyElse()
    {
        await AppendAsync(Sample.Append(Sample.Key(0)));

        // Not in the order of their keys: each must get its own result all the same.
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Reverse().Select(number => Journal.AppendAsync(Sample.Append(Sample.Key(number)), None))).WaitAsync(Patience);

        Assert.Equal([.. Enumerable.Repeat(AppendResult.Appended, 49), AppendResult.Conflict], results);
    }

    [SkippableFact]
    public async Task Append_WithFiguresThatAreNoNumbers_ComesBackAsItWas()
    {
        var draft = new Draft("text", double.NaN, Draft.NoParts.Add("words", double.PositiveInfinity), "pt", []);
        var append = Sample.Append(Sample.Key()) with { Events = [new ConversationEvent.Judged(Sample.Start, "1", draft, null, new Verdict.Wait(), "r")] };

        Assert.Equal(AppendResult.Appended, await Journal.AppendAsync(append, None));
        var read = Assert.Single(await Journal.EventsAsync(append.Key, 0, 10, None)).Event;
        Assert.Equal(JournalJson.Write(append.Events[0]), JournalJson.Write(read));
    }

    [SkippableFact]
    public async Task Append_ContradictingItself_IsRejected()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Journal.AppendAsync(Sample.Append(Sample.Key()) with { Events = [] }, None));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Journal.AppendAsync(Sample.Append(Sample.Key(), expected: -1), None));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Journal.AppendAsync(Sample.Append(Sample.Key(1), state: Sample.State(Sample.Key(2))), None));
    }

    [SkippableFact]
    public async Task Append_CancelledBefore_WritesNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Journal.AppendAsync(Sample.Append(Sample.Key()), new CancellationToken(canceled: true)));

        Assert.Null(await Journal.ReadAsync(Sample.Key(), None));
    }

    [SkippableFact]
    public async Task Append_AnswerLost_IsSettledByItsEvents()
    {
        var key = Sample.Key();
        var lost = new Append(key, 0, [Sample.Event("mine 1"), Sample.Event("mine 2")], Sample.State(key), null, Sample.Start);
        await AppendAsync(lost);

        Assert.Equal(AppendResult.Conflict, await Journal.AppendAsync(lost, None));
        AssertSame(lost.Events, await Journal.EventsAsync(key, lost.ExpectedVersion, lost.Events.Count, None));
    }

    [SkippableFact]
    public async Task Reopen_AfterDispose_ShowsAllAcknowledged()
    {
        await AppendAsync(Sample.Append(Sample.Key(), wakeAt: Sample.Start));

        await ReopenAsync();

        Assert.Equal((1L, Sample.Start), (await Journal.ReadAsync(Sample.Key(), None) is { } head ? (head.Version, head.WakeAt) : default));
        await AppendAsync(Sample.Append(Sample.Key(), expected: 1));
    }

    [SkippableFact]
    public async Task Append_WhileDisposing_IsWrittenOrFails()
    {
        var appends = Enumerable.Range(0, 200).Select(number => Journal.AppendAsync(Sample.Append(Sample.Key(number)), None)).ToList();
        await ReopenAsync();

        for (var number = 0; number < appends.Count; number++)
        {
            await Task.WhenAny(appends[number]).WaitAsync(Patience);
            Assert.Equal(appends[number].IsCompletedSuccessfully, await Journal.ReadAsync(Sample.Key(number), None) is not null);
        }
    }

    [SkippableFact]
    public async Task Events_Paged_ComeInOrderWithoutGaps()
    {
        var key = Sample.Key();
        await AppendAsync(new(key, 0, [.. Enumerable.Range(0, 25).Select(it => Sample.Event(it.ToString(CultureInfo.InvariantCulture)))], Sample.State(key), null, Sample.Start));

        var pages = new List<IReadOnlyList<JournalEntry>>();
        for (var after = 0L; pages.Count == 0 || pages[^1].Count > 0; after = pages[^1] is [.., var last] ? last.Version : after)
            pages.Add(await Journal.EventsAsync(key, after, 10, None));

        Assert.Equal([10, 10, 5, 0], pages.Select(page => page.Count));
        Assert.Equal(Enumerable.Range(1, 25).Select(it => (long)it), pages.SelectMany(page => page).Select(it => it.Version));
    }
}
