using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using Claudia.Simulator;
using Claudia.Simulator.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Claudia.Api.Tests;

/// <summary>Claudia as she runs, and a simulated Intercom: each on a port of its own, over real HTTP, the journal in a temporary folder.</summary>
public sealed class LiveClaudia : IAsyncLifetime, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly LiveOptions _options;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claudia-api-");
    private WebApplication? _intercom;
    private WebApplication? _claudia;
    private HttpClient? _intercomHttp;
    private ClaudiaHttp? _http;
    private Statuses? _statuses;

    public LiveClaudia()
        : this(new())
    {
    }

    internal LiveClaudia(LiveOptions options) => _options = options;

    internal SimulatorClient Intercom { get; private set; } = null!;

    internal ClaudiaHttp Http => _http!;

    internal Statuses Statuses => _statuses!;

    internal IServiceProvider Services => _claudia!.Services;

    internal string Database => Path.Combine(_folder.FullName, "data", "claudia.db");

    internal static async Task<LiveClaudia> StartAsync(LiveOptions options)
    {
        var live = new LiveClaudia(options);
        await live.InitializeAsync();
        return live;
    }

    public async Task InitializeAsync()
    {
        _intercom = SimulatorHost.Build(
            ValidSettings.Simulated with { Url = new("http://127.0.0.1:0"), WebhookUrl = null, ConnectorUrl = null, RetryDelay = TimeSpan.FromMilliseconds(50) },
            TimeProvider.System);
        await _intercom.StartAsync();
        _intercomHttp = new() { BaseAddress = new(_intercom.Urls.First()) };
        Intercom = new(_intercomHttp);
        await _options.Before(Intercom);
        var settings = ValidSettings.For(_intercomHttp.BaseAddress, _folder.FullName);
        _options.Change(settings);
        _claudia = await ApiHost.BuildAsync(ValidSettings.Args(settings), TimeProvider.System);
        _statuses = new(_claudia.Services.GetRequiredService<IMeterFactory>());
        await _claudia.StartAsync();
        _http = new(new(_claudia.Urls.First()));
        await Intercom.ConfigureAsync(new() { WebhookUrl = Http.Webhooks, ConnectorUrl = Http.Connector });
        await UntilAsync(() => Http.GetAsync("/health/ready"), _options.Until);
    }

    public async Task DisposeAsync()
    {
        if (_claudia is not null)
        {
            await _claudia.StopAsync();
            await _claudia.DisposeAsync();
        }

        if (_intercom is not null)
            await _intercom.DisposeAsync();
        _statuses?.Dispose();
        _http?.Dispose();
        _intercomHttp?.Dispose();
        _folder.Delete(recursive: true);
        // Whatever a test was about: nothing that anybody sends is a fault of ours.
        Assert.DoesNotContain(500, _statuses?.All ?? []);
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    /// <summary>Asks until the answer fits. Between two tries it waits, a moment at most, for something to happen in Intercom.</summary>
    internal async Task<T> UntilAsync<T>(Func<Task<T>> ask, Func<T, bool> fits)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var answer = await ask();
            if (fits(answer))
                return answer;
            if (limit.IsCancellationRequested)
                throw new TimeoutException($"Still: {answer}");
            using var moment = await _intercomHttp!.GetAsync(new Uri($"_sim/ledger?after={long.MaxValue}&wait_ms=20", UriKind.Relative));
        }
    }

    /// <summary>A conversation as Claudia's API shows it, once it is so.</summary>
    internal Task<JsonNode> UntilAsync(string conversation, Func<JsonNode, bool> holds) => UntilAsync(
        async () => (await Http.GetAsync(ClaudiaHttp.Of(conversation), ValidSettings.ViewerKey)) is { Status: 200 } found ? found.Json : JsonNode.Parse("{}")!,
        view => view["version"] is not null && holds(view));

    /// <summary>A conversation in that phase, with nothing under way in it any more.</summary>
    internal async Task<JsonNode> QuietAsync(string conversation, string phase)
    {
        await UntilAsync(conversation, view => view.Text("phase") == phase && IsQuiet(view));
        await Intercom.IdleAsync();
        return await UntilAsync(conversation, view => view.Text("phase") == phase && IsQuiet(view));
    }

    /// <summary>A customer's first message, once Claudia has answered it.</summary>
    internal async Task<string> AnsweredAsync(string question = "How do I track my package?")
    {
        var written = await Intercom.StartAsync(question);
        await Intercom.WaitForAsync(entry => entry.ConversationId == written.ConversationId && entry is { Kind: EffectKind.Comment, Via: Via.Rest });
        await QuietAsync(written.ConversationId, "listening");
        return written.ConversationId;
    }

    /// <summary>What Claudia did in a conversation, in order.</summary>
    internal async Task<IReadOnlyList<LedgerEntry>> DoneAsync(string conversation) =>
        [.. (await Intercom.LedgerOfAsync(conversation)).Where(entry => entry.Via == Via.Rest)];

    private static bool IsQuiet(JsonNode view) =>
        view["state"]!["outbox"]!.AsArray().Count == 0 && view["state"]!["looking"]!["owed"]!.GetValue<bool>() == false;
}
