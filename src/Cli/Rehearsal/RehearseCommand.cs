using System.CommandLine;
using Spectre.Console;

namespace Claudia.Cli;

/// <summary><c>claudia rehearse</c>: sends test messages and verifies what becomes of them.</summary>
internal static class RehearseCommand
{
    private static readonly Option<bool> Simulated = new("--simulated")
    {
        Description = "Start Claudia and a simulated Intercom, rehearse there, and stop them again.",
    };

    private static readonly Option<string> Workspace = new("--workspace")
    {
        Description = "The workspace's name in the configuration.",
    };

    private static readonly Option<FileInfo> Settings = new("--settings")
    {
        Description = "The JSON file with Claudia's configuration; settings of the environment (Claudia__...) go before it.",
    };

    private static readonly Option<Uri> Api = new("--api")
    {
        Description = "Claudia's address.",
        DefaultValueFactory = _ => new("http://localhost:5080"),
    };

    private static readonly Option<string> ApiKey = new("--api-key")
    {
        Description = "An operator's key for Claudia's API; default: the environment's CLAUDIA_API_KEY.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("CLAUDIA_API_KEY") ?? "",
    };

    private static readonly Option<string> Contact = new("--contact")
    {
        Description = "Intercom's id of the test contact that writes the messages.",
    };

    private static readonly Option<string> Question = new("--question")
    {
        Description = "A question that the knowledge base covers.",
        DefaultValueFactory = _ => "How can I track my parcel?",
    };

    private static readonly Option<string> Request = new("--request")
    {
        Description = "A message that must go to Level 2.",
        DefaultValueFactory = _ => "I would like to talk to a person, please.",
    };

    private static readonly Option<string> Comment = new("--failure-comment")
    {
        Description = "The comment that the workflow adds when its webhook fails, or a part of it.",
        DefaultValueFactory = _ => "Webhook Called Failed",
    };

    private static readonly Option<int> Patience = new("--patience")
    {
        Description = "Seconds to wait for each thing that should happen (1 to 600).",
        DefaultValueFactory = _ => 60,
    };

    private static readonly Option<FileInfo> ApiProgram = new("--api-program")
    {
        Description = "With --simulated: Claudia.Api.dll, where it is not beside this program or in the same checkout.",
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print the rows as JSON.",
    };

    public static Command Create(TimeProvider time)
    {
        var command = new Command("rehearse", "Send test messages and verify (a) the assignment to Claudia, (b) her answer, (c) the transfer to Level 2, (d) the trace of a failed webhook. Exits with 0 only when all hold.")
        {
            Simulated, Workspace, Settings, Api, ApiKey, Contact, Question, Request, Comment, Patience, ApiProgram, Json,
        };
        command.SetAction((parsed, cancel) => RunAsync(parsed, time, cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken cancel)
    {
        try
        {
            if (Missing(parsed) is { } missing)
                throw new RehearsalException(missing);
            await using var stack = parsed.GetValue(Simulated)
                ? await SimulatedStack.StartAsync(parsed.GetValue(ApiProgram), time, cancel)
                : null;
            var target = stack?.Target ?? RehearsalTarget.FromConfiguration(
                parsed.GetValue(Workspace)!, parsed.GetValue(Settings), parsed.GetValue(Api)!, parsed.GetValue(ApiKey)!, parsed.GetValue(Contact)!);
            var script = new RehearsalScript(
                parsed.GetValue(Question)!, parsed.GetValue(Request)!, parsed.GetValue(Comment)!, TimeSpan.FromSeconds(parsed.GetValue(Patience)));
            using var rehearsal = new Rehearsal(target, script, time);
            var rows = await RehearsalReport.ShowProgressAsync(rehearsal, quiet: parsed.GetValue(Json), cancel);
            RehearsalReport.Print(rows, parsed.GetValue(Json));
            return rows.All(row => row.Holds) ? 0 : 1;
        }
        catch (RehearsalException e)
        {
            await Console.Error.WriteLineAsync($"claudia rehearse: {e.Message}");
            return 2;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("claudia rehearse: stopped.");
            return 130;
        }
    }

    /// <summary>What is missing or out of its range. Not a validator: those see options without their defaults.</summary>
    private static string? Missing(ParseResult parsed)
    {
        if (parsed.GetValue(Patience) is < 1 or > 600)
            return "--patience is 1 to 600 seconds.";
        return parsed.GetValue(Simulated) || (parsed.GetValue(Workspace) is not null && parsed.GetValue(Contact) is not null && parsed.GetValue(ApiKey) is { Length: > 0 })
            ? null
            : "say --simulated, or name a --workspace, a --contact that writes the messages, and an --api-key (or CLAUDIA_API_KEY).";
    }
}
