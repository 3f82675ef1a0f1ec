using System.Runtime.CompilerServices;
using Claudia.Engine;
using Claudia.Fakes;
using Claudia.Ports;

namespace Claudia.Rulebooks.Tests;

public sealed class ReplayRunnerTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>One doubtful turn, which is answered with an offer.</summary>
    private static readonly string[] Doubtful =
    [
        .. ((ConversationEvent[])
        [
            new ConversationEvent.FactsChanged(Start, ConversationKind.Conversation, new() { AsOf = Start, Open = true, Assignee = new(FakeIntercom.Seat.TeamId, null) }),
            new ConversationEvent.EpisodeStarted(Start, 1, Start),
            new ConversationEvent.MessageReceived(Start, "1", "Where is it?", Start, 0, Road.Webhook, Start),
            new ConversationEvent.Judged(Start, "1", new("It may be late.", 0.3, Draft.NoParts, "en", []), null, new Verdict.Offer([]), "r1"),
        ]).Select(JournalJson.Write),
    ];

    private static ReplayRunner Runner(IJournalQueries journal) => new(
        journal,
        workspace => workspace == "acme" ? FixedRules.Plain with { Escalation = new() { Strikes = 1 } } : null,
        examples: 3);

    [Fact]
    public async Task Run_ManyConversations_AddsThemUp()
    {
        var progress = new Steps();
        var report = await Runner(new Past(Enumerable.Range(0, 1000).Select(number => new History(new("acme", $"{number}"), Doubtful)))).RunAsync(new(), "r2", progress, default);

        Assert.Equal(("r2", 1000L, 1000L), (report.RulesVersion, report.Conversations, report.Turns));
        var row = Assert.Single(report.Rules);
        Assert.Equal(("in-doubt", 0L, 1000L, 1000L, 3), (row.Rule, row.Before, row.After, row.Added, row.Examples.Length));
        Assert.Equal((1000, 1000), progress.Last);
    }

    [Fact]
    public async Task Run_AWorkspaceWithoutRules_LeavesItOut() =>
        Assert.Equal(0, (await Runner(new Past([new(new("beta", "1"), Doubtful)])).RunAsync(new(), "r2", null, default)).Conversations);

    /// <summary>Else the reader would wait for ever for workers that are gone.</summary>
    [Fact]
    public async Task Run_HistoryThatCantBeRead_FailsWithItsName()
    {
        var broken = Enumerable.Range(0, 5000).Select(number => new History(new("acme", $"{number}"), ["{}"]));
        var failure = await Assert.ThrowsAsync<JournalException>(() => Runner(new Past(broken)).RunAsync(new(), "r2", null, default).WaitAsync(TimeSpan.FromSeconds(60)));

        Assert.Contains("acme/", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Cancelled_Ends()
    {
        using var cancel = new CancellationTokenSource();
        var endless = new Past(Endless(cancel));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Runner(endless).RunAsync(new(), "r2", null, cancel.Token).WaitAsync(TimeSpan.FromSeconds(60)));
    }

    private static IEnumerable<History> Endless(CancellationTokenSource cancel)
    {
        for (var number = 0; ; number++)
        {
            if (number == 2000)
                cancel.Cancel();
            yield return new(new("acme", $"{number}"), Doubtful);
        }
    }

    private sealed class Steps : IProgress<(long Done, long All)>
    {
        public (long Done, long All) Last { get; private set; }

        public void Report((long Done, long All) value) => Last = value;
    }

    private sealed class Past(IEnumerable<History> histories) : IJournalQueries
    {
        public Task<long> CountHistoriesAsync(HistoryFilter filter, CancellationToken cancel) => Task.FromResult(1000L);

        public async IAsyncEnumerable<History> HistoriesAsync(HistoryFilter filter, [EnumeratorCancellation] CancellationToken cancel)
        {
            await Task.CompletedTask;
            foreach (var history in histories)
            {
                cancel.ThrowIfCancellationRequested();
                yield return history;
            }
        }

        public Task<Page<ConversationSummary>> ConversationsAsync(ConversationFilter filter, string? cursor, int limit, CancellationToken cancel) => throw new NotSupportedException();

        public Task<Page<TransferSummary>> TransfersAsync(TransferFilter filter, string? cursor, int limit, CancellationToken cancel) => throw new NotSupportedException();
    }
}
