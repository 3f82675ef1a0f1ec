using Claudia.Fakes;

namespace Claudia.Processes.Tests.Fixtures;

/// <summary>What a cluster's processes stand on: a storage and a simulated Intercom. It ends all that it has started.</summary>
internal sealed class ClusterPlace : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claudia-processes-");
    private readonly List<ClaudiaProcess> _processes = [];
    private readonly PostgresServer? _postgres;
    private readonly AzuriteServer? _azurite;

    private ClusterPlace(PostgresServer? postgres, AzuriteServer? azurite) => (_postgres, _azurite) = (postgres, azurite);

    public PostgresServer Postgres => _postgres ?? throw new InvalidOperationException("This cluster's storage is not PostgreSQL.");

    public required Intercom Intercom { get; init; }

    /// <summary>With a PostgreSQL of its own.</summary>
    public static async Task<ClusterPlace> MakeAsync() => new(await PostgresServer.StartAsync(), null) { Intercom = await Intercom.StartAsync() };

    /// <summary>With an emulator of Azure Storage of its own.</summary>
    public static async Task<ClusterPlace> OnAzuriteAsync() => new(null, await AzuriteServer.StartAsync()) { Intercom = await Intercom.StartAsync() };

    /// <summary>A path in its folder.</summary>
    public string File(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>One process's part, on ports of its own.</summary>
    /// <param name="role">silo, api or both.</param>
    /// <param name="certificate">For TLS between the processes.</param>
    public ClaudiaSetup Setup(string role, string? certificate = null) => new(_folder.FullName, Intercom.Url)
    {
        Postgres = _postgres?.ConnectionString(),
        Azure = _azurite?.ConnectionString,
        Cluster = ClusterPart.OnFreePorts(role) with { Certificate = certificate },
    };

    /// <summary>Starts them all at once, and waits until they are ready.</summary>
    public async Task<ClaudiaProcess[]> StartAsync(params ClaudiaSetup[] setups)
    {
        var started = await Task.WhenAll(setups.Select(ClaudiaProcess.StartAsync));
        _processes.AddRange(started);
        return started;
    }

    /// <summary>Has a conversation carried through, so that what the tests measure is not the first call of each process.</summary>
    public async Task WarmAsync(ClaudiaProcess claudia)
    {
        var first = await Intercom.Sim.StartAsync("How can I track my parcel?");
        await Eventually.GetAsync("The first conversation", () => Ends.OfAsync(claudia.Api, first.ConversationId), Printed);
        await Intercom.Sim.IdleAsync(patience: DotnetProgram.Patience);
    }

    /// <summary>What they have printed, for the message of a failure.</summary>
    public string Printed() => string.Join(Environment.NewLine, _processes.Select(it => it.Program.Output));

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
            await process.DisposeAsync();
        await Intercom.DisposeAsync();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
        if (_azurite is not null)
            await _azurite.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
