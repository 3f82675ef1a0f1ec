using System.CommandLine;
using System.CommandLine.Invocation;

namespace Claudia.Cli;

/// <summary>The commands there are.</summary>
internal static class Commands
{
    /// <returns>The command's exit code; <see cref="ExitCodes.NotHeld"/> for a command line that can't be understood.</returns>
    public static async Task<int> RunAsync(string[] args, InvocationConfiguration invocation, TimeProvider time)
    {
        var root = new RootCommand("Claudia's command line: tests a set-up, checks rules, replays the past, measures decisions.");
        root.Subcommands.Add(RehearseCommand.Create(time));
        root.Subcommands.Add(RulesCommand.Create());
        root.Subcommands.Add(ReplayCommand.Create(time));
        root.Subcommands.Add(EvaluateCommand.Create());
        root.Subcommands.Add(TrainCommand.Create());
        var parsed = root.Parse(args);
        if (parsed.Action is not ParseErrorAction error)
            return await parsed.InvokeAsync(invocation);
        // What is wrong would scroll away under the whole help.
        error.ShowHelp = parsed.CommandResult.Command == root;
        await parsed.InvokeAsync(invocation);
        return ExitCodes.NotHeld;
    }
}
