using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Claudia.Processes;

/// <summary>
/// Hands every request to one or several of some processes, at the same time, and answers with the worst of their answers.
/// Where one of them can't be reached the answer is a 502.
/// </summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private readonly Func<IReadOnlyList<Uri>> _choose;

    private Relay(WebApplication app, Func<IReadOnlyList<Uri>> choose) => (_app, _choose) = (app, choose);

    public Uri Url => new(_app.Urls.First());

    /// <summary>The body of the last answer that was none of success; null while there is none.</summary>
    public string? LastRefusal { get; private set; }

    /// <summary>Hands every request to all of them.</summary>
    public static Task<Relay> StartAsync(params Uri[] targets) => StartAsync(() => targets);

    /// <param name="choose">Asked at each request to whom it goes.</param>
    public static async Task<Relay> StartAsync(Func<IReadOnlyList<Uri>> choose)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var relay = new Relay(builder.Build(), choose);
        relay._app.Run(relay.PassAsync);
        await relay._app.StartAsync();
        return relay;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer);
        var body = buffer.ToArray();
        var answers = await Task.WhenAll(_choose().Select(target => SendAsync(context, new(target, context.Request.Path), body)));
        var worst = answers.MaxBy(answer => answer.Status);
        if (worst.Status >= StatusCodes.Status400BadRequest)
            LastRefusal = Encoding.UTF8.GetString(worst.Body);
        context.Response.StatusCode = worst.Status;
        await context.Response.Body.WriteAsync(worst.Body);
    }

    private async Task<(int Status, byte[] Body)> SendAsync(HttpContext context, Uri to, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = new ByteArrayContent(body) };
        foreach (var (name, values) in context.Request.Headers.Where(header => !header.Key.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) && header.Key != "Host"))
            request.Headers.TryAddWithoutValidation(name, values.ToArray());
        try
        {
            using var response = await _http.SendAsync(request, context.RequestAborted);
            return ((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(context.RequestAborted));
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return (StatusCodes.Status502BadGateway, []);
        }
    }
}
