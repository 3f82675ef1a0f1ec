using System.CommandLine;

namespace Claudia.Cli;

/// <summary>Runs a command, and turns what goes wrong into one line and an exit code.</summary>
internal static class Guarded
{
    public static async Task<int> RunAsync(ParseResult parsed, Func<Task<int>> work, CancellationToken cancel)
    {
        var error = parsed.InvocationConfiguration.Error;
        var name = NameOf(parsed.CommandResult.Command);
        try
        {
            return await work();
        }
        catch (CommandException e)
        {
            await error.WriteLineAsync($"{name}: {e.Message}");
            return ExitCodes.NotHeld;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await error.WriteLineAsync($"{name}: stopped.");
            return ExitCodes.Stopped;
        }
        catch (Exception e)
        {
            // A defect of this program is no failed check, whatever a script makes of the exit code.
            await error.WriteLineAsync($"{name}: {e}");
            return ExitCodes.NotHeld;
        }
    }

    /// <summary>The same for work that waits for nothing.</summary>
    public static Task<int> RunAsync(ParseResult parsed, Action<TextWriter> work) => RunAsync(
        parsed,
        () =>
        {
            work(parsed.InvocationConfiguration.Output);
            return Task.FromResult(ExitCodes.Holds);
        },
        CancellationToken.None);

    /// <summary>The command's name as it is typed, such as <c>claudia rules check</c>.</summary>
    private static string NameOf(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent
        ? $"{(parent is RootCommand ? "claudia" : NameOf(parent))} {command.Name}"
        : command.Name;
}
