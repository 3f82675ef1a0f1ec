namespace Claudia.Cli.Tests.Fixtures;

/// <summary>A settings file in a folder of its own; WORKSPACE in its text stands for a workspace that is set up right.</summary>
internal sealed class SettingsFile : IDisposable
{
    private const string Workspace = """
        {
            "AppId": "abc123", "Region": "eu", "AccessToken": "a-token", "ClientSecret": "a-client-secret",
            "ConnectorSecret": "a-secret-of-the-connector", "AdminId": "11", "TeamId": "22", "Destinations": { "level2": "33" }
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claudia-cli-tests-");

    public SettingsFile(string text) => File.WriteAllText(Path, text
        .Replace("WORKSPACE_WITH_A_TEAM_BY_NAME", Workspace.Replace("33", "Support", StringComparison.Ordinal), StringComparison.Ordinal)
        .Replace("WORKSPACE", Workspace, StringComparison.Ordinal));

    public string Path => System.IO.Path.Combine(_folder.FullName, "settings.json");

    public void Dispose() => _folder.Delete(recursive: true);
}
