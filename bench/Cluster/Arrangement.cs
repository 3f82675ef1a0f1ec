using Claudia.Fakes;
using Claudia.Processes;
using Claudia.Simulator.Client;

namespace Claudia.ClusterBench;

/// <summary>One way to run Claudia, with a schema and a simulated Intercom of its own.</summary>
internal sealed class Arrangement : IAsyncDisposable
{
    /// <summary>Beyond what any of them reaches: it is not Intercom's limit that is measured.</summary>
    private const int RateLimit = 1_000_000;

    private readonly List<ClaudiaSetup> _setups;
    private readonly List<ClaudiaProcess> _processes;
    private readonly SimulatorProcess _simulator;

    private Arrangement(string name, List<ClaudiaSetup> setups, List<ClaudiaProcess> processes, SimulatorProcess simulator)
    {
        (Name, _setups, _processes, _simulator) = (name, setups, processes, simulator);
        Customers = new(simulator.Client);
    }

    public string Name { get; }

    public Customers Customers { get; }

    public SimulatorClient Intercom => _simulator.Client;

    /// <summary>What Claudia's processes have used so far: without PostgreSQL, and without the simulated Intercom.</summary>
    public TimeSpan ProcessorTime => _processes.Aggregate(TimeSpan.Zero, (sum, process) => sum + process.Program.ProcessorTime);

    /// <summary>Starts it, and waits until it is ready.</summary>
    /// <param name="roles">Of each process in the cluster.</param>
    public static async Task<Arrangement> StartAsync(string name, string[] roles, string postgres, DirectoryInfo folder)
    {
        var simulator = await SimulatorProcess.StartAsync(folder.CreateSubdirectory(name).FullName);
        List<ClaudiaSetup> setups = [.. roles.Select((role, index) => new ClaudiaSetup(folder.CreateSubdirectory($"{name}/{role}{index}").FullName, simulator.Url)
        {
            AnswerWait = TimeSpan.Zero,
            Postgres = postgres,
            Cluster = ClusterPart.OnFreePorts(role),
        })];
        var arrangement = new Arrangement(name, setups, [.. await Task.WhenAll(setups.Select(ClaudiaProcess.StartAsync))], simulator);
        await simulator.Client.ConfigureAsync(new() { RateLimit = RateLimit, WebhookTimeoutMs = 30_000, ConnectorTimeoutMs = 30_000 });
        // The api is the last of the roles.
        await simulator.Client.SendToAsync(arrangement._processes[^1].Url);
        return arrangement;
    }

    /// <summary>kill -9.</summary>
    public Task KillAsync(int process) => _processes[process].Program.KillAsync();

    /// <summary>Starts it again, and waits until it is ready.</summary>
    public async Task StartAgainAsync(int process)
    {
        await _processes[process].DisposeAsync();
        _processes[process] = await ClaudiaProcess.StartAsync(_setups[process]);
    }

    public async Task<long> LastDeliveryAsync(CancellationToken cancel) => (await Intercom.DeliveriesAsync(0, cancel)) is [.., var last] ? last.Seq : 0;

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
            await process.DisposeAsync();
        await _simulator.DisposeAsync();
    }
}
