using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Claudia.Engine;
using Claudia.Intercom;
using Claudia.Simulator;

namespace Claudia.Cli;

/// <summary>Claudia and a simulated Intercom as a process of their own, with a journal in a temporary folder.</summary>
internal sealed class SimulatedStack : IAsyncDisposable
{
    /// <summary>What the demo of the Api is set up with.</summary>
    private const string Demo = "demo";

    private static readonly SimulatorOptions Simulated = new();

    private readonly Process process;
    private readonly DirectoryInfo folder;

    private SimulatedStack(Process process, DirectoryInfo folder, RehearsalTarget target) =>
        (this.process, this.folder, Target) = (process, folder, target);

    public RehearsalTarget Target { get; }

    /// <exception cref="RehearsalException">There is no program to start, or it ended at once.</exception>
    public static async Task<SimulatedStack> StartAsync(FileInfo? program, TimeProvider time, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("claudia-rehearsal-");
        var (api, simulator) = (FreeAddress(), FreeAddress());
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                ApiProgram.Find(program).FullName,
                "--urls", api.ToString(),
                $"--Simulator:Url={simulator}",
                $"--Claudia:DataFolder={folder.FullName}",
                "--environment", "Development",
                "--Logging:LogLevel:Default=Warning",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start) ?? throw new RehearsalException("dotnet could not be started.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var stack = new SimulatedStack(process, folder, TargetOf(api, simulator));
        await stack.AnswersAsync(time, cancel);
        return stack;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static RehearsalTarget TargetOf(Uri api, Uri simulator) => new(
        new WorkspaceSettings
        {
            Name = Demo,
            AppId = Simulated.AppId,
            Region = Simulated.Region,
            AccessToken = Simulated.AccessToken,
            ClientSecret = Simulated.ClientSecret,
            ConnectorSecret = Simulated.ConnectorSecret,
            AdminId = SimulatedIds.ClaudiaAdmin,
            TeamId = SimulatedIds.ClaudiaTeam,
            BaseAddress = simulator,
        },
        SimulatedIds.LevelTwoTeam,
        api,
        ApiKey: "demo-operator-key",
        SimulatedIds.EnglishContact);

    private async Task AnswersAsync(TimeProvider time, CancellationToken cancel)
    {
        using var claudia = new ClaudiaApi(Target);
        for (var tries = 0; tries < 240 && await claudia.UnreadyAsync(cancel) is not null; tries++)
        {
            if (process.HasExited)
                throw new RehearsalException($"Claudia ended at once, with exit code {process.ExitCode}.");
            await Task.Delay(TimeSpan.FromMilliseconds(250), time, cancel);
        }
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
