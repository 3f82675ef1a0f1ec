using Claudia.Fakes;

namespace Claudia.Processes.Tests.Fixtures;

/// <summary>What a cluster's processes stand on: a PostgreSQL and a simulated Intercom. It ends all that it has started.</summary>
internal sealed class ClusterPlace : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claudia-processes-");
    private readonly List<ClaudiaProcess> _processes = [];

    private ClusterPlace(PostgresServer postgres) => Postgres = postgres;

    public PostgresServer Postgres { get; }

    public required Intercom Intercom { get; init; }

    public static async Task<ClusterPlace> MakeAsync() => new(await PostgresServer.StartAsync()) { Intercom = await Intercom.StartAsync() };

    /// <summary>One process's part, on ports of its own.</summary>
    /// <param name="role">silo, api or both.</param>
    public ClaudiaSetup Setup(string role) => new(_folder.FullName, Intercom.Url)
    {
        Postgres = Postgres.ConnectionString(),
        Cluster = ClusterPart.OnFreePorts(role),
    };

    /// <summary>Starts them all at once, and waits until they are ready.</summary>
    public async Task<ClaudiaProcess[]> StartAsync(params ClaudiaSetup[] setups)
    {
        var started = await Task.WhenAll(setups.Select(ClaudiaProcess.StartAsync));
        _processes.AddRange(started);
        return started;
    }

    /// <summary>What they have printed, for the message of a failure.</summary>
    public string Printed() => string.Join(Environment.NewLine, _processes.Select(it => it.Program.Output));

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
            await process.DisposeAsync();
        await Intercom.DisposeAsync();
        await Postgres.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
