using Claudia.Engine;
using Claudia.Fakes;
using Claudia.Ports;
using Claudia.Simulator;
using Claudia.Simulator.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace Claudia.Silo.Tests;

/// <summary>A simulated Intercom over real HTTP, and silos in this process that share one storage.</summary>
internal sealed class ClusterWorld : IAsyncDisposable
{
    private readonly ITestStorage _storage;
    private readonly List<InProcessTestCluster> _clusters = [];
    private WebApplication? _intercom;
    private HttpClient? _intercomHttp;
    private WebhookDoor? _door;
    private ClaudiaSettings _settings = null!;
    private Workspaces _rules = null!;

    private ClusterWorld(ITestStorage storage) => _storage = storage;

    public SimulatorClient Intercom { get; private set; } = null!;

    public InProcessTestCluster Cluster => _clusters[0];

    /// <summary>The conversations as the newest cluster's client reaches them.</summary>
    public IConversations Conversations => ConversationsOf(_clusters.Count - 1);

    /// <param name="storage">The world disposes of it.</param>
    public static async Task<ClusterWorld> StartAsync(ITestStorage storage, short silos)
    {
        var world = new ClusterWorld(storage);
        try
        {
            await world.BeginAsync();
            await world.AddClusterAsync(silos);
            world._door = await WebhookDoor.OpenAsync(world.Conversations);
            await world.Intercom.ConfigureAsync(new() { WebhookUrl = world._door.Address });
            return world;
        }
        catch
        {
            await world.DisposeAsync();
            throw;
        }
    }

    public IConversations ConversationsOf(int cluster) => _storage.Conversations(_clusters[cluster].Client, _rules);

    /// <summary>Starts silos of their own on the same storage: what one cluster knows of, the other does not.</summary>
    public async Task AddClusterAsync(short silos)
    {
        var builder = new InProcessTestClusterBuilder(silos);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((options, silo) => TestSilo.Configure(silo, _settings, _storage.Of(options.SiloName)));
        builder.ConfigureClient(client => client.Services.Configure<Orleans.Serialization.ExceptionSerializationOptions>(ClusterExceptions.Configure));
        var cluster = builder.Build();
        _clusters.Add(cluster);
        await cluster.DeployAsync();
        foreach (var silo in cluster.Silos)
        {
            var setup = cluster.GetSiloServiceProvider(silo.SiloAddress).GetRequiredService<SetupMonitor>();
            await UntilAsync("A set-up without errors", () => Task.FromResult(setup.Of(ValidSettings.Workspace) is { Count: 0 }));
        }
    }

    /// <summary>Waits for what comes about by itself.</summary>
    public static async Task UntilAsync(string what, Func<Task<bool>> holds) => await Eventually.GetAsync(what, async () => await holds() ? what : null);

    public static ConversationKey KeyOf(string conversation) => new(ValidSettings.Workspace, conversation);

    public async Task<ConversationState> StateAsync(string conversation) => (await Conversations.ReadAsync(KeyOf(conversation), CancellationToken.None))!.State;

    /// <summary>Waits until a conversation has come to that phase, with nothing under way.</summary>
    public Task QuietAsync(string conversation, Phase phase) => UntilAsync($"{conversation} {phase}", async () =>
    {
        try
        {
            return (await Conversations.ReadAsync(KeyOf(conversation), CancellationToken.None))?.State is { } state && state.Phase == phase && state.Outbox.IsEmpty;
        }
        catch (Exception e) when (e is ConversationBusyException or JournalException)
        {
            return false;
        }
    });

    /// <summary>The number of assignments to Level 2 that Claudia has made there.</summary>
    public async Task<int> AssignmentsAsync(string conversation) => (await Intercom.LedgerOfAsync(conversation))
        .Count(entry => entry is { Kind: EffectKind.Assignment, Via: Via.Rest });

    public async ValueTask DisposeAsync()
    {
        if (_door is not null)
            await _door.DisposeAsync();
        foreach (var cluster in _clusters)
            await cluster.DisposeAsync();
        if (_intercom is not null)
            await _intercom.DisposeAsync();
        _intercomHttp?.Dispose();
        await _storage.DisposeAsync();
    }

    private async Task BeginAsync()
    {
        var simulated = ValidSettings.Simulated with { Url = new("http://127.0.0.1:0"), WebhookUrl = null, ConnectorUrl = null, RetryDelay = TimeSpan.FromMilliseconds(50) };
        _intercom = SimulatorHost.Build(simulated, TimeProvider.System);
        await _intercom.StartAsync();
        _intercomHttp = new() { BaseAddress = new(_intercom.Urls.First()) };
        Intercom = new(_intercomHttp);
        var settings = ValidSettings.For(_intercomHttp.BaseAddress, "/");
        settings["Claudia:SetupPause"] = "00:00:00.1";
        _settings = SettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), "/");
        _rules = new(_settings.Workspaces);
    }
}
