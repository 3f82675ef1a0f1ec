using Claudia.Ports;

namespace Claudia.Api.Tests;

public sealed class ApiHostTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claudia-host-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Build_NoWorkspaceOutsideOfDevelopment_Throws(string environment)
    {
        var settings = Settings().Where(setting => !setting.Key.StartsWith("Claudia:Workspaces", StringComparison.Ordinal)).ToDictionary();
        settings["environment"] = environment;
        var wrong = await Assert.ThrowsAsync<SettingsException>(() => BuildAsync(settings));
        Assert.StartsWith("Claudia:Workspaces is missing", Assert.Single(wrong.Lines), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.FullName, "data")));
    }

    [Fact]
    public async Task Build_WrongWorkspaceInDevelopment_ThrowsInsteadOfTheDemo()
    {
        var settings = Settings();
        settings["environment"] = "Development";
        settings[ValidSettings.Of("TeamId")] = null;
        var wrong = await Assert.ThrowsAsync<SettingsException>(() => BuildAsync(settings));
        Assert.StartsWith(ValidSettings.Of("TeamId"), Assert.Single(wrong.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:5080")]
    [InlineData("nonsense")]
    [InlineData("http://localhost:5080;nonsense")]
    public async Task Build_UrlsThatAreNone_Throws(string urls)
    {
        var settings = Settings();
        settings["urls"] = urls;
        var wrong = await Assert.ThrowsAsync<SettingsException>(() => BuildAsync(settings));
        Assert.StartsWith("urls must be addresses", Assert.Single(wrong.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_JournalThatCanNotBeOpened_SaysWhichAndWhy()
    {
        var settings = Settings();
        settings["Claudia:DataFolder"] = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(settings["Claudia:DataFolder"]!, "");
        var wrong = await Assert.ThrowsAsync<JournalException>(() => BuildAsync(settings));
        Assert.StartsWith($"Claudia:DataFolder is {settings["Claudia:DataFolder"]}, which can't be used: ", wrong.Message, StringComparison.Ordinal);
    }

    private Dictionary<string, string?> Settings() => ValidSettings.For(new("http://localhost:5081"), _folder.FullName);

    private static async Task BuildAsync(Dictionary<string, string?> settings) => await ApiHost.BuildAsync(ValidSettings.Args(settings), TimeProvider.System);
}
