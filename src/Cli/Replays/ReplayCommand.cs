using System.CommandLine;
using Claudia.Engine;
using Claudia.Ports;
using Claudia.Rulebooks;
using Claudia.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claudia.Cli;

/// <summary><c>claudia replay</c>: what changed rules would have done with past conversations.</summary>
internal static class ReplayCommand
{
    public static Command Create(TimeProvider time)
    {
        var command = new Command("replay", """
            Run changed rules over the past conversations of a journal, and say what would have been
            different: transfers added, removed, earlier, later, or to another destination, rule by rule.
            No conversation is changed, and Claudia may be running on the journal; its tables are
            brought up to date as at her start.

            Exit code: 0 replayed, 2 it could not be, 130 stopped.
            """);
        foreach (var option in ReplayOptions.All)
            command.Options.Add(option);
        command.SetAction((parsed, cancel) => Guarded.RunAsync(parsed, () => RunAsync(parsed, time, cancel), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken cancel)
    {
        if (parsed.GetValue(ReplayOptions.Examples) is not (>= 0 and <= 100 and var examples))
            throw new CommandException("--examples is 0 to 100");
        var book = RulesFiles.Read(parsed.GetValue(ReplayOptions.Rules)!, parsed.GetValue(RulesCommand.Destinations) ?? []);
        var filter = new HistoryFilter(parsed.GetValue(ReplayOptions.Workspace), ReplayOptions.SinceOf(parsed.GetValue(ReplayOptions.Since), time.GetUtcNow()));
        var json = parsed.GetValue(ReplayOptions.Json);
        try
        {
            await using var journal = await OpenAsync(parsed, time, cancel);
            var rules = RulesFiles.ForJudging(book);
            var runner = new ReplayRunner(journal, _ => rules, examples);
            var report = await ReplayScreen.WithProgressAsync(
                parsed.InvocationConfiguration.Error, quiet: json, progress => runner.RunAsync(filter, book.Version, progress, cancel));
            ReplayScreen.Print(report, json, parsed.InvocationConfiguration.Output);
            return ExitCodes.Holds;
        }
        catch (JournalException broken)
        {
            throw new CommandException(broken.Message, broken);
        }
    }

    private static async Task<DatabaseJournal> OpenAsync(ParseResult parsed, TimeProvider time, CancellationToken cancel)
    {
        if (parsed.GetValue(ReplayOptions.Postgres) is { Length: > 0 } connection)
        {
            return PostgresJournalOptions.Fault(connection) is { } fault
                ? throw new CommandException($"--postgres {fault}")
                : await PostgresJournal.OpenAsync(new() { ConnectionString = connection }, time, NullLogger.Instance, cancel);
        }

        var path = Path.Combine(parsed.GetValue(ReplayOptions.DataFolder)!, "claudia.db");
        return new FileInfo(path) is { Exists: true, Length: > 0 }
            ? await SqliteJournal.OpenAsync(new() { Path = path }, time, NullLogger.Instance, cancel)
            : throw new CommandException($"There is no journal at {Path.GetFullPath(path)}: name its folder with --data-folder, or a database with --postgres");
    }
}
