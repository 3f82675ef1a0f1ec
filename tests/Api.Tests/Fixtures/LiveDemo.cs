using System.Text.Json.Nodes;
using Claudia.Fakes;
using Claudia.Simulator.Client;
using Microsoft.AspNetCore.Builder;

namespace Claudia.Api.Tests;

/// <summary>The demonstration: what starts in Development where no workspace is configured.</summary>
public sealed class LiveDemo : IAsyncLifetime, IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claudia-demo-");
    private WebApplication? _app;
    private ClaudiaHttp? _http;

    internal HttpClient Page { get; } = new() { BaseAddress = FreePort.Address() };

    internal SimulatorClient Intercom { get; private set; } = null!;

    internal ClaudiaHttp Http => _http!;

    public async Task InitializeAsync()
    {
        var claudia = FreePort.Address();
        _app = await ApiHost.BuildAsync(
            [
                "--environment=Development", $"--contentRoot={_folder.FullName}", $"--urls={claudia.GetLeftPart(UriPartial.Authority).Replace("127.0.0.1", "*", StringComparison.Ordinal)}",
                $"--Simulator:Url={Page.BaseAddress}", "--hostBuilder:reloadConfigOnChange=false", "--Logging:LogLevel:Default=None",
            ],
            TimeProvider.System);
        await _app.StartAsync();
        _http = new(claudia);
        Intercom = new(Page);
    }

    public async Task DisposeAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
        _http?.Dispose();
        Page.Dispose();
        _folder.Delete(recursive: true);
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    internal static string Of(string conversation) => $"/api/conversations/{Demo.Workspace}/{conversation}";

    /// <summary>A conversation's events so far.</summary>
    internal async Task<IReadOnlyList<JsonNode>> EventsAsync(string conversation) =>
        [.. (await Http.GetAsync($"{Of(conversation)}/events?limit=200", Demo.ViewerKey)).IsOk().Json["items"]!.AsArray().Select(item => item!["event"]!)];
}
