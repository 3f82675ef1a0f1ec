using System.Net.NetworkInformation;
using System.Security.Cryptography;
using Claudia.Engine;
using Claudia.Intercom;
using Claudia.Simulator;

namespace Claudia.Cli;

/// <summary>Claudia and a simulated Intercom as a process of their own, with a journal in a temporary folder.</summary>
internal sealed class SimulatedStack : IAsyncDisposable
{
    public static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(1);

    /// <summary>What the demo of the Api is set up with.</summary>
    private const string Demo = "demo";

    private static readonly SimulatorOptions Simulated = new();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claudia-rehearsal-");
    private ChildProgram? _program;

    private SimulatedStack(RehearsalTarget target) => Target = target;

    public RehearsalTarget Target { get; }

    /// <param name="named">Claudia's program, where it is not in its usual place.</param>
    /// <param name="longest">How long she may take until she is ready.</param>
    /// <param name="tell">Told of each step.</param>
    /// <exception cref="RehearsalException">There is no program to start, it ended at once, or it does not get ready.</exception>
    public static async Task<SimulatedStack> StartAsync(FileInfo? named, TimeSpan longest, TimeProvider time, Action<string> tell, CancellationToken cancel)
    {
        var program = ApiProgram.Find(named);
        var port = FreePort();
        var stack = new SimulatedStack(TargetOf(new($"http://127.0.0.1:{port}"), new($"http://127.0.0.1:{port + 1}")));
        try
        {
            tell($"starting Claudia at {stack.Target.Api} with a simulated Intercom");
            stack._program = ChildProgram.Start(program, stack._folder, stack.Arguments());
            await stack.ReadyAsync(longest, time, cancel);
            return stack;
        }
        catch
        {
            await stack.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_program is not null)
            await _program.DisposeAsync();
        _folder.Delete(recursive: true);
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

    private string[] Arguments() =>
    [
        "--urls", Target.Api.ToString(),
        $"--Simulator:Url={Target.Workspace.BaseAddress}",
        $"--Claudia:DataFolder={_folder.FullName}",
        "--environment", "Development",
        "--Logging:LogLevel:Default=Warning",
    ];

    private async Task ReadyAsync(TimeSpan longest, TimeProvider time, CancellationToken cancel)
    {
        using var claudia = new ClaudiaApi(Target);
        var until = time.GetUtcNow() + longest;
        while (await claudia.UnreadyAsync(cancel) is { } why)
        {
            if (_program!.Ending is { } ending)
                throw new RehearsalException($"Claudia ended at once, with {ending}");
            if (time.GetUtcNow() >= until)
                throw new RehearsalException($"Claudia did not get ready within {longest.TotalSeconds:0} s: {why}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), time, cancel);
        }
    }

    /// <summary>A port that nobody listens on, nor on the next, outside the range that systems hand out by themselves: nobody gets them before the child does.</summary>
    private static int FreePort()
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).ToHashSet();
        int port;
        do
            port = RandomNumberGenerator.GetInt32(20_000, 32_000);
        while (taken.Contains(port) || taken.Contains(port + 1));
        return port;
    }
}
