using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Claudia.Api;
using Claudia.Engine;
using Claudia.Grains;
using Claudia.Simulator;
using Claudia.Simulator.Client;
using Claudia.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.TestingHost;

namespace Claudia.Silo.Tests;

/// <summary>A simulated Intercom, silos in this process, and Claudia's endpoints as their client: all over real HTTP, and on one journal in a file.</summary>
internal sealed class ClusterWorld : IAsyncDisposable
{
    public const string Workspace = "acme";
    public const string Key = "an-operators-key";

    private static readonly SimulatorOptions Simulated = new() { Url = new("http://127.0.0.1:0"), WebhookUrl = null, ConnectorUrl = null, RetryDelay = TimeSpan.FromMilliseconds(50) };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claudia-silo-");
    private readonly List<(InProcessTestCluster Cluster, WebApplication Api)> _clusters = [];
    private readonly ConcurrentDictionary<string, TroubledJournal> _connections = new(StringComparer.Ordinal);
    private WebApplication? _intercom;
    private HttpClient? _intercomHttp;
    private DatabaseJournal? _file;

    public SimulatorClient Intercom { get; private set; } = null!;

    public TroubledJournal Journal { get; private set; } = null!;

    public SharedReminders Reminders { get; } = new();

    public InProcessTestCluster Cluster => _clusters[0].Cluster;

    /// <summary>The grains as the first cluster's client reaches them.</summary>
    public IGrains Grains => GrainsOf(0);

    public Dictionary<string, string?> Settings { get; private set; } = [];

    public static async Task<ClusterWorld> StartAsync(short silos = 2)
    {
        var world = new ClusterWorld();
        try
        {
            await world.BeginAsync();
            await world.AddClusterAsync(silos);
            await world.Intercom.ConfigureAsync(new() { WebhookUrl = world.Webhooks(0) });
            return world;
        }
        catch
        {
            await world.DisposeAsync();
            throw;
        }
    }

    public IGrains GrainsOf(int cluster) => new ClusterGrains(_clusters[cluster].Cluster.Client);

    public Uri Webhooks(int cluster) => new(new Uri(_clusters[cluster].Api.Urls.First()), $"/webhooks/intercom/{Workspace}");

    public Uri Address(int cluster = 0) => new(_clusters[cluster].Api.Urls.First());

    /// <summary>Silos of their own on the same journal: what one cluster knows of, the other does not.</summary>
    public async Task AddClusterAsync(short silos)
    {
        var builder = new InProcessTestClusterBuilder(silos);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((options, silo) => TestSilo.Configure(silo, this, _connections[options.SiloName] = new(Journal)));
        builder.ConfigureClient(client => client.Configure<Orleans.Configuration.ClientMessagingOptions>(it => it.ResponseTimeout = TimeSpan.FromSeconds(20)));
        var cluster = builder.Build();
        await cluster.DeployAsync();
        var api = await ClaudiaHost.BuildAsync(Args(), TimeProvider.System, new TestHosting(cluster.Client, Journal, _file!));
        _clusters.Add((cluster, api));
        await api.StartAsync();
        using var http = new HttpClient { BaseAddress = new(api.Urls.First()) };
        await UntilAsync("Readiness", async () => (await http.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode);
    }

    /// <summary>Kills the silo on which a conversation is active: from then on nothing of it reaches the journal, whatever it still does.</summary>
    public async Task KillHostOfAsync(string conversation)
    {
        var grain = Cluster.Client.GetGrain<IConversationGrain>($"{Workspace}/{conversation}").GetGrainId();
        Assert.True(Cluster.TryGetGrainContext(grain, out var context));
        var silo = Cluster.GetSiloForAddress(context.Address.SiloAddress!)!;
        _connections[silo.Name].IsGone = true;
        await Cluster.KillSiloAsync(silo);
    }

    /// <summary>Waits for what comes about by itself.</summary>
    public static async Task UntilAsync(string what, Func<Task<bool>> holds) =>
        await Fakes.Eventually.GetAsync(what, async () => await holds() ? what : null);

    public static ConversationKey KeyOf(string conversation) => new(Workspace, conversation);

    public async Task<ConversationState> StateAsync(string conversation) => (await Grains.InspectAsync(KeyOf(conversation), CancellationToken.None))!.State;

    /// <summary>Waits until a conversation has come to that phase, with nothing under way.</summary>
    public Task QuietAsync(string conversation, Phase phase) => UntilAsync($"{conversation} {phase}", async () =>
    {
        try
        {
            return (await Grains.InspectAsync(KeyOf(conversation), CancellationToken.None))?.State is { } state && state.Phase == phase && state.Outbox.IsEmpty;
        }
        catch (Exception e) when (e is GrainsBusyException or JournalException)
        {
            return false;
        }
    });

    /// <summary>The assignments to Level 2 that Claudia has made there.</summary>
    public async Task<int> AssignmentsAsync(string conversation) => (await Intercom.LedgerOfAsync(conversation))
        .Count(entry => entry is { Kind: EffectKind.Assignment, Via: Via.Rest });

    public async ValueTask DisposeAsync()
    {
        foreach (var (cluster, api) in _clusters)
        {
            await api.StopAsync();
            await api.DisposeAsync();
            await cluster.DisposeAsync();
        }
        if (_intercom is not null)
            await _intercom.DisposeAsync();
        _intercomHttp?.Dispose();
        if (_file is not null)
            await _file.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task BeginAsync()
    {
        _intercom = SimulatorHost.Build(Simulated, TimeProvider.System);
        await _intercom.StartAsync();
        _intercomHttp = new() { BaseAddress = new(_intercom.Urls.First()) };
        Intercom = new(_intercomHttp);
        _file = await SqliteJournal.OpenAsync(new() { Path = Path.Combine(_folder.FullName, "claudia.db") }, TimeProvider.System, NullLogger.Instance);
        Journal = new(_file);
        Settings = Of(_intercomHttp.BaseAddress);
    }

    private string[] Args() => [.. Settings.Select(setting => $"--{setting.Key}={setting.Value}")];

    private Dictionary<string, string?> Of(Uri intercom)
    {
        const string it = $"Claudia:Workspaces:{Workspace}";
        return new()
        {
            ["environment"] = "Production",
            ["contentRoot"] = _folder.FullName,
            ["urls"] = "http://127.0.0.1:0",
            ["hostBuilder:reloadConfigOnChange"] = "false",
            ["Logging:LogLevel:Default"] = "None",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "None",
            ["Claudia:SetupPause"] = "00:00:00.1",
            ["Claudia:ApiKeys:0:Name"] = "tests",
            ["Claudia:ApiKeys:0:Role"] = "operator",
            ["Claudia:ApiKeys:0:Sha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key))),
            [$"{it}:AppId"] = Simulated.AppId,
            [$"{it}:Region"] = Simulated.Region,
            [$"{it}:AccessToken"] = Simulated.AccessToken,
            [$"{it}:ClientSecret"] = Simulated.ClientSecret,
            [$"{it}:ConnectorSecret"] = Simulated.ConnectorSecret,
            [$"{it}:AdminId"] = SimulatedIds.ClaudiaAdmin,
            [$"{it}:TeamId"] = SimulatedIds.ClaudiaTeam,
            [$"{it}:BaseAddress"] = intercom.ToString(),
            [$"{it}:Destinations:level2"] = SimulatedIds.LevelTwoTeam,
            [$"{it}:AnswerWait"] = "00:00:00",
            [$"{it}:Articles"] = Path.Combine(AppContext.BaseDirectory, "Articles"),
        };
    }
}
