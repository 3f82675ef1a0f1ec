using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Claudia.Fakes;

namespace Claudia.Api.Tests;

/// <summary>The program itself, as a process of its own.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claudia-program-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Start_ProductionWithoutSettings_EndsWithALineForEachThatIsMissing()
    {
        var (code, said, _) = await RunAsync(["--environment=Production"]);
        Assert.Equal(2, code);
        Assert.Collection(
            said,
            line => Assert.StartsWith("claudia: Claudia:Workspaces is missing: ", line, StringComparison.Ordinal),
            line => Assert.StartsWith("claudia: Claudia:ApiKeys is missing: ", line, StringComparison.Ordinal));
    }

    /// <summary>Somebody whose file is in another folder, or of another name, has to see that.</summary>
    [Theory]
    [InlineData("Production", "appsettings.json", "appsettings.Production.json")]
    [InlineData("Staging", "appsettings.json", "appsettings.Staging.json")]
    public async Task Start_SettingsAreMissing_SaysWhereTheyWereLookedFor(string environment, string read, string missing)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, read), "{}");
        var (_, said, _) = await RunAsync([$"--environment={environment}"]);
        Assert.EndsWith($"(environment {environment}; read: {Path.Combine(_folder.FullName, read)}; not there: {Path.Combine(_folder.FullName, missing)})", said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_SettingsFileThatIsNoJson_EndsWithOneLineThatTellsWhere()
    {
        var file = Path.Combine(_folder.FullName, "appsettings.Production.json");
        await File.WriteAllTextAsync(file, "{\n  \"Claudia\": {,}\n}");
        var (code, said, _) = await RunAsync(["--environment=Production"]);
        var line = Assert.Single(said);
        Assert.Equal(2, code);
        Assert.StartsWith("claudia: ", line, StringComparison.Ordinal);
        Assert.Contains(file, line, StringComparison.Ordinal);
        Assert.Contains("LineNumber: 1", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OneSettingMissing_EndsWithOneLine()
    {
        var settings = ValidSettings.For(new("http://localhost:5081"), _folder.FullName);
        settings[ValidSettings.Of("AdminId")] = null;
        var (code, said, _) = await RunAsync(ValidSettings.Args(settings));
        Assert.Equal(2, code);
        Assert.StartsWith($"claudia: {ValidSettings.Of("AdminId")} is missing: it must be a number, as Intercom gives it (environment Production; ", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_AddressIsTaken_EndsWithOneLine()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var settings = ValidSettings.For(new("http://localhost:5081"), _folder.FullName);
        settings["urls"] = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        await EndsWithOneLineAsync(
            ValidSettings.Args(settings.Where(setting => !setting.Key.StartsWith("Logging", StringComparison.Ordinal)).ToDictionary()),
            $"urls names {settings["urls"]}, which can't be listened at: Address already in use. Stop the program that listens there, or name another address.");
    }

    /// <summary>The simulated Intercom of the demonstration has an address, too.</summary>
    [Fact]
    public async Task Start_AddressOfTheDemosIntercomIsTaken_EndsWithOneLine()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var taken = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        await EndsWithOneLineAsync(["--environment=Development", $"--urls={FreePort.Address()}", $"--Simulator:Url={taken}"], $"Failed to bind to address {taken}: address already in use.");
    }

    [Theory]
    [InlineData("Url", "nonsense")]
    [InlineData("RateLimit", "many")]
    [InlineData("Colour", "red")]
    public async Task Start_WrongSettingOfTheSimulator_EndsWithALineThatNamesIt(string name, string value)
    {
        var (code, said, _) = await RunAsync(["--environment=Development", $"--Simulator:{name}={value}"]);
        Assert.Equal(2, code);
        Assert.StartsWith($"claudia: Simulator:{name} ", Assert.Single(said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Start_AskedForHelp_PrintsTheUsageAndEnds(string asked)
    {
        var (code, said, printed) = await RunAsync(["--environment=Production", asked]);
        Assert.Equal(0, code);
        Assert.Empty(said);
        Assert.Contains("dotnet run --project src/Api", printed, StringComparison.Ordinal);
        Assert.All(["Claudia:DataFolder", "Claudia:SetupPause", "http://localhost:5080"], setting => Assert.Contains(setting, printed, StringComparison.Ordinal));
        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    private async Task EndsWithOneLineAsync(IEnumerable<string> args, string line)
    {
        var (code, said, printed) = await RunAsync(args);
        Assert.Equal(1, code);
        Assert.Equal($"claudia: {line}", Assert.Single(said));
        Assert.DoesNotContain("   at ", printed, StringComparison.Ordinal);
    }

    private async Task<(int Code, IReadOnlyList<string> Said, string Printed)> RunAsync(IEnumerable<string> args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ApiHost).Assembly.Location, .. args])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries), await output);
    }
}
