using System.Text.Json.Nodes;
using Claudia.Cli.Tests.Fixtures;
using Claudia.Engine;
using Claudia.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claudia.Cli.Tests.Replays;

public sealed class ReplayCommandTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Replay_AStricterRule_SaysWhatItWouldHaveChanged()
    {
        await JournalAsync();
        var run = await Run.OfAsync("replay", "--rules", _folder.With("rules.yaml", "thresholds: { strikes: 1 }"), "--data-folder", _folder.Path);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("in-doubt, added: conversation 7, no transfer -> level2 at turn 1 by in-doubt", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("transfers before: 0\ntransfers after: 2\ndifferences: 2\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--workspace", "acme")]
    [InlineData(0, "--workspace", "beta")]
    [InlineData(1, "--since", "2026-03-03")]
    [InlineData(0, "--since", "1d")]
    public async Task Replay_SomeConversations_AreThoseThatWereAskedFor(int conversations, params string[] options)
    {
        await JournalAsync();
        var run = await Run.OfAsync(["replay", "--rules", _folder.With("rules.yaml", "thresholds: {}"), "--data-folder", _folder.Path, "--json", .. options]);

        Assert.Equal(conversations, JsonNode.Parse(run.Output)!["conversations"]!.GetValue<int>());
    }

    [Fact]
    public async Task Replay_AsJson_HasARowForEachRule()
    {
        await JournalAsync();
        var run = await Run.OfAsync("replay", "--rules", _folder.With("rules.yaml", "thresholds: { strikes: 1 }"), "--data-folder", _folder.Path, "--json", "--examples", "1");
        var row = Assert.Single(JsonNode.Parse(run.Output)!["rules"]!.AsArray())!;

        Assert.Equal(("in-doubt", 2, "added"), (row["rule"]!.GetValue<string>(), row["added"]!.GetValue<int>(), Assert.Single(row["examples"]!.AsArray())!["kind"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("Option '--rules' is required.")]
    [InlineData("no-such.yaml can't be read", "--rules", "no-such.yaml")]
    [InlineData("There is no journal at ", "--rules", "RULES", "--data-folder", "no-such-folder")]
    [InlineData("--since is a date such as 2026-11-01, or days such as 30d", "--rules", "RULES", "--since", "yesterday")]
    [InlineData("--examples is 0 to 100", "--rules", "RULES", "--examples", "101")]
    [InlineData("--postgres ", "--rules", "RULES", "--postgres", "nonsense")]
    public async Task Replay_CommandLineIsWrong_SaysWhat(string expected, params string[] options)
    {
        var rules = _folder.With("rules.yaml", "thresholds: {}");
        var run = await Run.OfAsync(["replay", .. options.Select(option => option == "RULES" ? rules : option)]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    /// <summary>Two conversations, a day apart, of one doubtful turn each.</summary>
    private async Task JournalAsync()
    {
        await using var journal = await SqliteJournal.OpenAsync(new() { Path = Path.Combine(_folder.Path, "claudia.db") }, TimeProvider.System, NullLogger.Instance);
        foreach (var (key, day) in new[] { (new ConversationKey("acme", "7"), 0), (new("acme", "8"), 1) })
        {
            ConversationEvent[] events = [.. Doubtful(Start.AddDays(day))];
            await journal.AppendAsync(new(key, 0, events, Conversation.Fold(key, events), null, Start.AddDays(day)), CancellationToken.None);
        }
    }

    private static IEnumerable<ConversationEvent> Doubtful(DateTimeOffset at) =>
    [
        new ConversationEvent.FactsChanged(at, ConversationKind.Conversation, new() { AsOf = at, Open = true, Assignee = new("700", null) }),
        new ConversationEvent.EpisodeStarted(at, 1, at),
        new ConversationEvent.MessageReceived(at, "1", "Where is it?", at, 0, Road.Webhook, at),
        new ConversationEvent.Judged(at, "1", new("It may be late.", 0.3, Draft.NoParts, "en", []), null, new Verdict.Offer([]), "r1"),
    ];
}
