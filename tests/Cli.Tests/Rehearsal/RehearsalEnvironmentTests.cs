using Claudia.Cli.Tests.Fixtures;
using Claudia.Fakes;

namespace Claudia.Cli.Tests.Rehearsal;

/// <summary>Settings and the key from the environment: of a process of its own, since others here have theirs.</summary>
public sealed class RehearsalEnvironmentTests
{
    private static readonly string[] NoOneThere = ["rehearse", "--workspace", "acme", "--contact", "1", "--api", "http://127.0.0.1:1", "--patience", "1"];

    [Fact]
    public async Task Run_SettingInFileAndEnvironment_TheEnvironmentsCounts()
    {
        using var file = new SettingsFile("""{"Claudia": {"Workspaces": {"acme": WORKSPACE}}}""");

        var errors = await ErrorsAsync([.. NoOneThere, "--settings", file.Path], ("CLAUDIA_API_KEY", "key"), ("Claudia__Workspaces__acme__Region", "mars"));

        Assert.Contains("Claudia:Workspaces:acme:Region must be us, eu or au.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AllInTheEnvironment_NeedsNoFile()
    {
        (string, string)[] settings =
        [
            ("CLAUDIA_API_KEY", "key"),
            .. new (string Name, string Value)[]
            {
                ("AppId", "abc"), ("Region", "us"), ("AccessToken", "token"), ("ClientSecret", "secret"),
                ("ConnectorSecret", "a-secret-of-the-connector"), ("AdminId", "1"), ("TeamId", "2"), ("Destinations__level2", "3"),
            }.Select(it => ($"Claudia__Workspaces__acme__{it.Name}", it.Value)),
        ];

        var errors = await ErrorsAsync(NoOneThere, settings);

        Assert.Contains("Claudia at http://127.0.0.1:1/ is not ready", errors, StringComparison.Ordinal);
    }

    /// <summary>The help prints default values, and nobody's key is to stand there.</summary>
    [Fact]
    public async Task Help_KeyInTheEnvironment_IsNotShown()
    {
        await using var claudia = Start(["rehearse", "--help"], ("CLAUDIA_API_KEY", "nobody-may-know"));

        Assert.Equal(0, await claudia.EndAsync());
        Assert.Contains("CLAUDIA_API_KEY", claudia.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody-may-know", claudia.Output, StringComparison.Ordinal);
    }

    private static async Task<string> ErrorsAsync(string[] arguments, params (string, string)[] environment)
    {
        await using var claudia = Start(arguments, environment);
        Assert.Equal(2, await claudia.EndAsync());
        return claudia.Errors;
    }

    private static DotnetProgram Start(string[] arguments, params (string Name, string Value)[] environment) => DotnetProgram.Start(
        DotnetProgram.Built("Cli", "claudia"), AppContext.BaseDirectory, arguments, environment.ToDictionary(it => it.Name, it => (string?)it.Value));
}
