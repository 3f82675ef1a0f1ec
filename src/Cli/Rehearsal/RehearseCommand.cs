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
              (d) a connector call that Claudia refuses on purpose leaves the workflow's comment,
              (e) Claudia accepts Intercom's webhooks, so that the client secret fits,
              (f) Claudia accepts the workflow's connector calls, so that the connector secret fits.

            Exit code: 0 all hold, 1 a check fails, 2 it could not be held, 130 stopped.
            """);
        foreach (var option in RehearseOptions.All)
            command.Options.Add(option);
        command.SetAction((parsed, cancel) => RunAsync(parsed, time, cancel));
        return command;
    }

    private static Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken cancel) => Guarded.RunAsync(
        parsed,
        async () =>
        {
            var json = parsed.GetValue(RehearseOptions.Json);
            RehearseOptions.Check(parsed);
            var rows = await RehearsalReport.WithProgressAsync(parsed.InvocationConfiguration.Error, quiet: json, tell => HoldAsync(parsed, time, tell, cancel));
            RehearsalReport.Print(rows, json, parsed.InvocationConfiguration.Output);
            return rows.All(row => row.Holds) ? ExitCodes.Holds : ExitCodes.Fails;
        },
        cancel);

    private static async Task<IReadOnlyList<RehearsalRow>> HoldAsync(ParseResult parsed, TimeProvider time, Action<string> tell, CancellationToken cancel)
    {
        await using var stack = parsed.GetValue(RehearseOptions.Simulated)
            ? await SimulatedStack.StartAsync(parsed.GetValue(RehearseOptions.ApiProgram), SimulatedStack.LongestStart, time, tell, cancel)
            : null;
        using var rehearsal = new Rehearsal(stack?.Target ?? RehearseOptions.TargetOf(parsed), RehearseOptions.ScriptOf(parsed), time, tell);
        return await rehearsal.RunAsync(cancel);
    }
}
