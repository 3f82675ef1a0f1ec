using Claudia.Cli.Tests.Fixtures;

namespace Claudia.Cli.Tests.Rehearsal;

public sealed class RehearseCommandTests
{
    [Theory]
    [InlineData("rehearse", "--workspace, --contact, --api-key (or CLAUDIA_API_KEY) are missing")]
    [InlineData("rehearse --workspace a --api-key k", "--contact is missing. Without a workspace, say --simulated.")]
    [InlineData("rehearse --simulated --workspace a --contact 1", "leave out --workspace and --contact")]
    [InlineData("rehearse --simulated --patience 0", "--patience is 1 to 600 seconds")]
    [InlineData("rehearse --simulated --patience 601", "--patience is 1 to 600 seconds")]
    [InlineData("rehearse --simulated --patience soon", "'soon'")]
    [InlineData("rehearse --simulate", "'--simulate'")]
    [InlineData("rehearse --workspace a --contact 1 --api-key k --api localhost:5080", "--api must be an address that begins with http:// or https://")]
    [InlineData("rehearse --workspace no-such --contact 1 --api-key k", "Claudia:Workspaces:no-such is in neither the settings file nor the environment")]
    [InlineData("rehearse --workspace a --contact 1 --api-key k --settings no-such.json", "There is no settings file")]
    [InlineData("rehearse --simulated --api-program no-such.dll", "no-such.dll: name it with --api-program")]
    [InlineData("no-such-command", "'no-such-command'")]
    [InlineData("", "Required command was not provided")]
    public async Task Run_CommandLineIsWrong_SaysWhatAndIsNotHeld(string arguments, string expected)
    {
        var run = await Run.OfAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Help_NamesEveryOptionAndExitCode()
    {
        var run = await Run.OfAsync("rehearse", "--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("Exit code: 0 all hold, 1 a check fails, 2 it could not be held, 130 stopped.", run.Output, StringComparison.Ordinal);
        Assert.All(RehearseOptions.All, option => Assert.Contains($"  {option.Name} ", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_ClaudiaIsNotThere_IsNotHeldAndNamesTheAddress()
    {
        using var settings = new SettingsFile("""{"Claudia": {"Workspaces": {"a": WORKSPACE}}}""");

        // Nobody can listen on port 1 without being root, and nobody does.
        var run = await Run.OfAsync(
            "rehearse", "--workspace", "a", "--contact", "1", "--api-key", "k", "--settings", settings.Path, "--api", "http://127.0.0.1:1", "--patience", "1");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Claudia at http://127.0.0.1:1/ is not ready: Connection refused", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ProgramEndsAtOnce_IsNotHeldAndRepeatsItsWords()
    {
        var itself = typeof(Commands).Assembly.Location;

        var run = await Run.OfAsync("rehearse", "--simulated", "--api-program", itself);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Claudia ended at once, with exit code 2", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Unrecognized command or argument '--urls'", run.Errors, StringComparison.Ordinal);
    }
}
