using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text;
using Claudia.Simulator;
using Claudia.Simulator.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace Claudia.Browser.Tests.Fixtures;

/// <summary>Somebody looks at the page of a simulator of their own.</summary>
internal sealed class Visit : IAsyncDisposable
{
    public const string Level2 = "7000002";

    private readonly ConcurrentQueue<string> _mishaps = new();
    private readonly HttpClient _http;
    private WebApplication _app;

    private Visit(WebApplication app, IPage page)
    {
        (_app, Page) = (app, page);
        Url = new Uri(app.Urls.First());
        _http = new HttpClient { BaseAddress = Url };
        Sim = new SimulatorClient(_http);
        page.PageError += (_, error) => _mishaps.Enqueue($"error: {error}");
        page.Console += (_, said) =>
        {
            if (said.Type is "error" or "warning")
                _mishaps.Enqueue($"console {said.Type}: {said.Text}");
        };
        page.Dialog += async (_, dialog) =>
        {
            _mishaps.Enqueue($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
    }

    public IPage Page { get; }
    public Uri Url { get; }
    public SimulatorClient Sim { get; }

    /// <summary>Errors of the page, its console's errors and warnings, and dialogs.</summary>
    public IReadOnlyCollection<string> Mishaps => _mishaps;

    public ILocator Inbox => Page.Locator("#inbox-items > li");
    public ILocator Messages => Page.Locator("#thread > .message");
    public ILocator Connection => Page.Locator("#connection");

    public static async Task<Visit> StartAsync(OneBrowser browser, int width = 1280, int height = 800)
    {
        var app = await HostAsync(new Uri("http://127.0.0.1:0"));
        var visit = new Visit(app, await browser.NewPageAsync(width, height));
        await visit.Page.GotoAsync(visit.Url.ToString());
        await Assertions.Expect(visit.Connection).ToHaveTextAsync("Live");
        return visit;
    }

    /// <summary>A conversation that Claudia's team has, opened on the page.</summary>
    public async Task<string> OpenConversationAsync(string text = "Where is my order?")
    {
        var id = (await Sim.StartAsync(text)).ConversationId;
        await Page.Locator($"#inbox-items > [data-conversation='{id}'] button").ClickAsync();
        await Assertions.Expect(Messages.First).ToContainTextAsync(text);
        return id;
    }

    public ILocator Team(string name) => Page.Locator("#teams").GetByRole(AriaRole.Tab, new() { Name = name });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task AsTeammateAsync() => Page.GetByRole(AriaRole.Tab, new() { Name = "As a teammate" }).ClickAsync();

    public Task DrawerAsync(string name) => Page.Locator("#drawers").GetByRole(AriaRole.Tab, new() { Name = name }).ClickAsync();

    /// <summary>A call as Claudia makes it, over REST; answers the status.</summary>
    public async Task<int> CallAsync(HttpMethod method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = new("Bearer", "sim-token");
        request.Headers.Add("Intercom-Version", "2.16");
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request);
        return (int)response.StatusCode;
    }

    public async Task<long> RevisionAsync() =>
        (await _http.GetFromJsonAsync<Revision>(new Uri("_sim/revision", UriKind.Relative), SimulatorJson.Options))!.Number;

    public Task StopSimulatorAsync() => _app.StopAsync();

    /// <summary>Another simulator where the last one was, with nothing in it.</summary>
    public async Task StartSimulatorAnewAsync()
    {
        await _app.DisposeAsync();
        _app = await HostAsync(Url);
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static async Task<WebApplication> HostAsync(Uri url)
    {
        var app = SimulatorHost.Build(
            new SimulatorOptions { Url = url, WebhookUrl = null, ConnectorUrl = null }, TimeProvider.System);
        await app.StartAsync();
        return app;
    }
}
