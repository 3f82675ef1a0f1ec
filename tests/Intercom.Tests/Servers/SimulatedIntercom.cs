using Claudia.Engine;
using Claudia.Fakes;
using Claudia.Simulator;
using Claudia.Simulator.Client;
using Microsoft.AspNetCore.Builder;

namespace Claudia.Intercom.Tests;

/// <summary>A simulated workspace on a port of its own, the adapter that calls it, and the calls that reached it.</summary>
internal sealed class SimulatedIntercom : IAsyncDisposable
{
    public const string App = "sim_claudia";
    public const string Claudia = "9000001";
    public const string Ana = "9000002";
    public const string WithoutSeat = "9000009";
    public const string ClaudiasTeam = "7000001";
    public const string LevelTwo = "7000002";
    public const string Maria = "66f0000000000000000000a1";

    private readonly WebApplication _app;
    private readonly HttpClient _control;
    private readonly HttpClient _http = IntercomHttp.Create();
    private readonly TimeProvider _time;
    private int _allCalls;
    private int _allWrites;

    private SimulatedIntercom(WebApplication app, TimeProvider time, Func<WorkspaceSettings, WorkspaceSettings> change)
    {
        (_app, _time) = (app, time);
        Address = new Uri(app.Urls.First());
        _control = new HttpClient { BaseAddress = Address };
        Sim = new SimulatorClient(_control);
        Settings = change(Fixture.Settings(Address) with
        {
            AppId = App,
            Region = "us",
            AccessToken = "sim-token",
            ClientSecret = "sim-client-secret",
            AdminId = Claudia,
            TeamId = ClaudiasTeam,
        });
        Client = new IntercomClient(_http, Settings, time, () => 0);
        Gateway = new IntercomGateway([Client], Gates.Open());
    }

    public Uri Address { get; }

    public SimulatorClient Sim { get; }

    public WorkspaceSettings Settings { get; }

    public IntercomClient Client { get; }

    public IntercomGateway Gateway { get; }

    /// <param name="time">The simulator's clock and the adapter's.</param>
    public static async Task<SimulatedIntercom> StartAsync(
        Func<SimulatorOptions, SimulatorOptions>? options = null, Func<WorkspaceSettings, WorkspaceSettings>? settings = null, TimeProvider? time = null)
    {
        var quiet = new SimulatorOptions { Url = new("http://127.0.0.1:0"), WebhookUrl = null, ConnectorUrl = null };
        var clock = time ?? new FakeClock();
        var app = SimulatorHost.Build(options?.Invoke(quiet) ?? quiet, clock);
        await app.StartAsync();
        var started = new SimulatedIntercom(app, clock, settings ?? (it => it));
        started._allWrites = await started.CountAsync(CallKind.Write);
        started._allCalls = await started.CountAsync(CallKind.Any);
        return started;
    }

    /// <summary>An adapter with settings of its own.</summary>
    public IntercomClient With(Func<WorkspaceSettings, WorkspaceSettings> change) => new(_http, change(Settings), _time, () => 0);

    /// <summary>A conversation or a ticket that Claudia's team holds.</summary>
    public async Task<ConversationKey> StartAsync(ConversationKind kind, string text = "Where is my parcel?")
    {
        var written = kind == ConversationKind.Ticket
            ? await Sim.StartTicketAsync(new NewConversation { Text = text, Subject = "A parcel" })
            : await Sim.StartAsync(text);
        return new ConversationKey(Settings.Name, written.ConversationId);
    }

    /// <summary>What Claudia's seat has done in it.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> OwnEffectsAsync(ConversationKey key) =>
        [.. (await Sim.LedgerOfAsync(key.Id)).Where(entry => entry is { Via: Via.Rest, AuthorId: Claudia })];

    /// <summary>How many calls that write have reached the workspace.</summary>
    public Task<int> WritesAsync() => CountOfAsync(_allWrites);

    /// <summary>How many calls of any kind have reached the workspace.</summary>
    public Task<int> CallsAsync() => CountOfAsync(_allCalls);

    public async ValueTask DisposeAsync()
    {
        _control.Dispose();
        _http.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>A fault that never strikes, and counts what it could have struck.</summary>
    private async Task<int> CountAsync(CallKind kind) =>
        (await Sim.AddFaultAsync(new FaultRule { Action = FaultAction.DropRequest, Kind = kind, After = int.MaxValue })).Id;

    private async Task<int> CountOfAsync(int rule) => (await Sim.FaultsAsync()).Single(state => state.Id == rule).Matched;
}
