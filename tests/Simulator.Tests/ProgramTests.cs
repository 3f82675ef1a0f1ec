using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Claudia.Simulator.Tests;

/// <summary>The program itself, as a process of its own.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task Start_AddressIsTaken_EndsWithOneLine()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        var (code, said, printed) = await RunAsync($"--Simulator:Url={address}");
        Assert.Equal((1, $"simulator: Failed to bind to address {address}: address already in use."), (code, Assert.Single(said)));
        Assert.Empty(printed);
    }

    [Theory]
    [InlineData("Url", "nonsense", "must be an address, such as http://localhost:5081")]
    [InlineData("WebhookUrl", "ftp://127.0.0.1", "must be an address, such as http://localhost:5081")]
    [InlineData("RateLimit", "many", "must be a whole number")]
    [InlineData("RetryDelay", "soon", "must be a time, such as 00:01:00")]
    [InlineData("WorkflowOn", "perhaps", "must be true or false")]
    [InlineData("Urll", "http://localhost:1", "is no setting of the simulator's: those are Url, AppId, ")]
    public async Task Start_WrongSetting_EndsWithALineThatNamesIt(string name, string value, string says)
    {
        var (code, said, _) = await RunAsync($"--Simulator:{name}={value}");
        Assert.Equal(2, code);
        Assert.StartsWith($"simulator: Simulator:{name} {says}", Assert.Single(said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Start_AskedForHelp_PrintsTheUsageAndEnds(string asked)
    {
        var (code, said, printed) = await RunAsync(asked);
        Assert.Equal(0, code);
        Assert.Empty(said);
        Assert.All(["dotnet run --project src/Simulator", "Simulator:WebhookUrl", "http://localhost:5081"], text => Assert.Contains(text, printed, StringComparison.Ordinal));
    }

    private static async Task<(int Code, IReadOnlyList<string> Said, string Printed)> RunAsync(string argument)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SimulatorHost).Assembly.Location, argument])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries), await output);
    }
}
