using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Claudia.Simulator.Client;
using Microsoft.AspNetCore.Builder;

namespace Claudia.Simulator.Tests.Fixtures;

/// <summary>A simulated workspace on a port of its own, with a receiver for what it sends.</summary>
internal sealed class Workspace : IAsyncDisposable
{
    public const string ClaudiaTeam = "7000001";
    public const string Level2 = "7000002";
    public const string Billing = "7000003";
    public const string Claudia = "9000001";
    public const string Ana = "9000002";
    public const string Bruno = "9000003";
    public const string Carla = "9000009";
    public const string Maria = "66f0000000000000000000a1";

    private readonly WebApplication _app;

    private Workspace(WebApplication app, Receiver receiver)
    {
        (_app, Receiver) = (app, receiver);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sim-token");
        Sim = new SimulatorClient(Http);
    }

    public HttpClient Http { get; }
    public SimulatorClient Sim { get; }
    public Receiver Receiver { get; }

    public static async Task<Workspace> StartAsync(
        Func<SimulatorOptions, SimulatorOptions>? change = null, TimeProvider? time = null)
    {
        // The workspace owns it, and disposes it with itself.
#pragma warning disable CA2000
        var receiver = await Receiver.StartAsync();
#pragma warning restore CA2000
        var options = new SimulatorOptions
        {
            Url = new Uri("http://127.0.0.1:0"),
            WebhookUrl = receiver.WebhookUrl,
            ConnectorUrl = receiver.ConnectorUrl,
            RetryDelay = TimeSpan.FromMilliseconds(20),
        };
        var app = SimulatorHost.Build(change?.Invoke(options) ?? options, time ?? TimeProvider.System);
        await app.StartAsync();
        return new Workspace(app, receiver);
    }

    /// <summary>A conversation that Claudia's team holds, with everything that it sets off delivered.</summary>
    public async Task<string> StartConversationAsync(string text = "Where is my order?")
    {
        var written = await Sim.StartAsync(text);
        await Sim.IdleAsync();
        return written.ConversationId;
    }

    public async Task<Answered> GetAsync(string path) => await SendAsync(HttpMethod.Get, path, null);

    public async Task<Answered> PostAsync(string path, string json, CancellationToken cancellation = default) =>
        await SendAsync(HttpMethod.Post, path, json, cancellation: cancellation);

    public async Task<Answered> SendAsync(
        HttpMethod method, string path, string? json, string? version = "2.16", CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Accept.ParseAdd("application/json");
        if (version is not null)
            request.Headers.Add("Intercom-Version", version);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await Http.SendAsync(request, cancellation);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellation))!;
        var headers = response.Headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value));
        return new Answered((int)response.StatusCode, body, headers);
    }

    public Task<Answered> AssignAsync(string conversation, string assignee, string admin = Claudia, string type = "team",
        CancellationToken cancellation = default) =>
        PostAsync($"/conversations/{conversation}/parts",
            $$"""{"message_type":"assignment","type":"{{type}}","admin_id":"{{admin}}","assignee_id":"{{assignee}}"}""", cancellation);

    public Task<Answered> SayAsync(string conversation, string type, string body, string admin = Claudia) =>
        PostAsync($"/conversations/{conversation}/reply",
            $$"""{"message_type":"{{type}}","type":"admin","admin_id":"{{admin}}","body":"{{body}}"}""");

    public Task<Answered> ManageAsync(string conversation, string messageType, string admin = Claudia) =>
        PostAsync($"/conversations/{conversation}/parts",
            $$"""{"message_type":"{{messageType}}","type":"admin","admin_id":"{{admin}}"}""");

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await Receiver.DisposeAsync();
    }
}

/// <summary>What REST answered.</summary>
internal sealed record Answered(int Status, JsonNode Body, IReadOnlyDictionary<string, string> Headers)
{
    public string? ErrorCode => Body["errors"]?[0]?["code"]?.GetValue<string>();
    public JsonArray Parts => Body["conversation_parts"]!["conversation_parts"]!.AsArray();
    public JsonNode OnlyPart => Assert.Single(Parts)!;
}
