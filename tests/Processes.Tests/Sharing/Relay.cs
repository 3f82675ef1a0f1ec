using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Claudia.Processes.Tests.Sharing;

/// <summary>Hands every request to all of several processes at the same time, and answers with the worst of their answers.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();

    private Relay(WebApplication app) => _app = app;

    public Uri Url => new(_app.Urls.First());

    public static async Task<Relay> StartAsync(params Uri[] targets)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var relay = new Relay(builder.Build());
        relay._app.Run(context => relay.PassAsync(context, targets));
        await relay._app.StartAsync();
        return relay;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task PassAsync(HttpContext context, Uri[] targets)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer);
        var body = buffer.ToArray();
        var answers = await Task.WhenAll(targets.Select(target => SendAsync(context.Request, new(target, context.Request.Path), body)));
        var worst = answers.MaxBy(answer => answer.Status);
        context.Response.StatusCode = worst.Status;
        await context.Response.Body.WriteAsync(worst.Body);
    }

    private async Task<(int Status, byte[] Body)> SendAsync(HttpRequest from, Uri to, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = new ByteArrayContent(body) };
        foreach (var (name, values) in from.Headers.Where(header => !header.Key.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) && header.Key != "Host"))
            request.Headers.TryAddWithoutValidation(name, values.ToArray());
        using var response = await _http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync());
    }
}
