using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Claudia.Api.Tests;

/// <summary>The program itself, as a process of its own.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claudia-program-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Start_ProductionWithoutSettings_EndsWithALineForEachThatIsMissing()
    {
        var (code, said) = await RunAsync(["--environment=Production"]);
        Assert.Equal(2, code);
        Assert.Collection(
            said,
            line => Assert.StartsWith("claudia: Claudia:Workspaces is missing: ", line, StringComparison.Ordinal),
            line => Assert.StartsWith("claudia: Claudia:ApiKeys is missing: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_OneSettingMissing_EndsWithOneLine()
    {
        var settings = ValidSettings.For(new("http://localhost:5081"), _folder.FullName);
        settings[ValidSettings.Of("AdminId")] = null;
        var (code, said) = await RunAsync(ValidSettings.Args(settings));
        Assert.Equal((2, $"claudia: {ValidSettings.Of("AdminId")} is missing: it must be a number, as Intercom gives it"), (code, Assert.Single(said)));
    }

    [Fact]
    public async Task Start_AddressIsTaken_EndsWithOneLine()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var settings = ValidSettings.For(new("http://localhost:5081"), _folder.FullName);
        settings["urls"] = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        var (code, said) = await RunAsync(ValidSettings.Args(settings));
        Assert.Equal(1, code);
        Assert.Contains("address already in use", Assert.Single(said), StringComparison.Ordinal);
    }

    private async Task<(int Code, IReadOnlyList<string> Said)> RunAsync(IEnumerable<string> args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ClaudiaHost).Assembly.Location, .. args])
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
        await output;
        return (process.ExitCode, said.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
