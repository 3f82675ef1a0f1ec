using System.CommandLine;

namespace Claudia.Cli;

/// <summary><c>claudia rehearse</c>: sends test messages and verifies what becomes of them.</summary>
internal static class RehearseCommand
{
    public static Command Create(TimeProvider time)
    {
        var command = new Command("rehearse", """
            Send test messages as a customer, and verify in Intercom that
              (a) a new conversation is assigned to Claudia,
              (b) she answers what her knowledge base covers (what she says is tested with --expect only),
              (c) a request for a person reaches Level 2, by one assignment and with one note,
              (d) a failed webhook leaves its comment.

            Exit code: 0 all hold, 1 a check fails, 2 it could not be held, 130 stopped.
            """);
        foreach (var option in RehearseOptions.All)
            command.Options.Add(option);
        command.SetAction((parsed, cancel) => RunAsync(parsed, time, cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken cancel)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var json = parsed.GetValue(RehearseOptions.Json);
        try
        {
            RehearseOptions.Check(parsed);
            var rows = await RehearsalReport.WithProgressAsync(error, quiet: json, tell => HoldAsync(parsed, time, tell, cancel));
            RehearsalReport.Print(rows, json, output);
            return rows.All(row => row.Holds) ? ExitCodes.Holds : ExitCodes.Fails;
        }
        catch (RehearsalException e)
        {
            await error.WriteLineAsync($"claudia rehearse: {e.Message}");
            return ExitCodes.NotHeld;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await error.WriteLineAsync("claudia rehearse: stopped.");
            return ExitCodes.Stopped;
        }
        catch (Exception e)
        {
            // A defect of this program is no failed check, whatever a script makes of the exit code.
            await error.WriteLineAsync($"claudia rehearse: {e}");
            return ExitCodes.NotHeld;
        }
    }

    private static async Task<IReadOnlyList<RehearsalRow>> HoldAsync(ParseResult parsed, TimeProvider time, Action<string> tell, CancellationToken cancel)
    {
        await using var stack = parsed.GetValue(RehearseOptions.Simulated)
            ? await SimulatedStack.StartAsync(parsed.GetValue(RehearseOptions.ApiProgram), SimulatedStack.LongestStart, time, tell, cancel)
            : null;
        using var rehearsal = new Rehearsal(stack?.Target ?? RehearseOptions.TargetOf(parsed), RehearseOptions.ScriptOf(parsed), time, tell);
        return await rehearsal.RunAsync(cancel);
    }
}
