using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Claudia.Simulator.Tests.Fixtures;

/// <summary>A request as it arrived: the raw bytes are what a signature is checked over.</summary>
internal sealed record Received(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;
    public string Topic => Json["topic"]?.GetValue<string>() ?? "";
    public JsonNode Item => Json["data"]!["item"]!;
}

/// <summary>Where the simulator's notifications and connector calls arrive, over real HTTP.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private ImmutableList<Received> _all = [];

    private Receiver(WebApplication app) => _app = app;

    /// <summary>What to answer; a body, a delay or a broken connection are the test's business.</summary>
    public Func<HttpContext, Received, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    public Uri Url => new(_app.Urls.First());
    public Uri WebhookUrl => new(Url, "webhooks");
    public Uri ConnectorUrl => new(Url, "connector");
    public IReadOnlyList<Received> Webhooks => [.. _all.Where(request => request.Path == "/webhooks")];
    public IReadOnlyList<Received> ConnectorCalls => [.. _all.Where(request => request.Path == "/connector")];

    public IReadOnlyList<string> Topics => [.. Webhooks.Select(webhook => webhook.Topic)];

    public Received Webhook(string topic) => Webhooks.First(webhook => webhook.Topic == topic);

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver._app.Run(receiver.ReceiveAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer);
        var received = new Received(
            context.Request.Path, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()),
            buffer.ToArray());
        ImmutableInterlocked.Update(ref _all, list => list.Add(received));
        await Answer(context, received);
    }
}
