using Claudia.Cli.Tests.Fixtures;
using Claudia.Intercom;

namespace Claudia.Cli.Tests.Rehearsal;

public sealed class RehearsalTargetTests
{
    private static readonly Uri Api = new("https://claudia.example");

    [Fact]
    public void FromConfiguration_SettingsFile_HasWhatClaudiaHas()
    {
        using var file = new SettingsFile("""{"Claudia": {"Workspaces": {"acme": WORKSPACE, "other": {}}}}""");

        var target = Target("acme", file.Path);

        Assert.Equal(
            new WorkspaceSettings
            {
                Name = "acme",
                AppId = "abc123",
                Region = "eu",
                AccessToken = "a-token",
                ClientSecret = "a-client-secret",
                ConnectorSecret = "a-secret-of-the-connector",
                AdminId = "11",
                TeamId = "22",
            },
            target.Workspace);
        Assert.Equal(("33", Api, "key", "contact"), (target.Level2Team, target.Api, target.ApiKey, target.ContactId));
    }

    [Theory]
    [InlineData("{ not json", "can't be read")]
    [InlineData("", "can't be read")]
    [InlineData("""{"Claudia": {"Workspaces": {"other": WORKSPACE}}}""", "Claudia:Workspaces:acme is in neither the settings file nor the environment (")]
    [InlineData("""{"Claudia": {"Workspaces": {"acme": {"AppId": "abc"}}}}""", "Claudia:Workspaces:acme:AccessToken is missing")]
    [InlineData("""{"Claudia": {"Workspaces": {"acme": {"BaseAddress": "http://["}}}}""", "Claudia:Workspaces:acme can't be read")]
    [InlineData("""{"Claudia": {"Workspaces": {"acme": WORKSPACE_WITH_A_TEAM_BY_NAME}}}""", "Claudia:Workspaces:acme:Destinations:level2 must be the Level 2 team's id")]
    public void FromConfiguration_SettingsAreWrong_SaysWhich(string text, string expected)
    {
        using var file = new SettingsFile(text);

        var problem = Assert.Throws<RehearsalException>(() => Target("acme", file.Path));

        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromConfiguration_SeveralAreWrong_NamesAllAndRepeatsNoSecret()
    {
        using var file = new SettingsFile("""{"Claudia": {"Workspaces": {"acme": {"AppId": "abc", "Region": "mars", "ConnectorSecret": "tell-nobody"}}}}""");

        var problem = Assert.Throws<RehearsalException>(() => Target("acme", file.Path));

        Assert.All(["Region must be", "AccessToken is missing", "ConnectorSecret must have", "TeamId is missing"], line =>
            Assert.Contains($"Claudia:Workspaces:acme:{line}", problem.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("tell-nobody", problem.Message, StringComparison.Ordinal);
    }

    private static RehearsalTarget Target(string workspace, string file) =>
        RehearsalTarget.FromConfiguration(workspace, new(file), Api, "key", "contact");
}
