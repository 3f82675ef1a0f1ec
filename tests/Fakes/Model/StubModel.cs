using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Claudia.Fakes;

/// <summary>An OpenAI-compatible API on a port of its own, over real HTTP. What it answers is the test's to say.</summary>
public sealed class StubModel : IAsyncDisposable
{
    private readonly ConcurrentQueue<StubRequest> _requests = new();
    private readonly Channel<StubRequest> _arrivals = Channel.CreateUnbounded<StubRequest>();
    private readonly WebApplication _app;

    private StubModel(WebApplication app) => _app = app;

    /// <summary>What it does with a request; see <see cref="StubAnswers"/>.</summary>
    public Func<StubRequest, HttpContext, Task> Answer { get; set; } = StubAnswers.Saying("An answer.");

    /// <summary>The address to configure.</summary>
    public Uri Endpoint { get; private set; } = null!;

    public IReadOnlyCollection<StubRequest> Requests => _requests;

    public static async Task<StubModel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var stub = new StubModel(app);
        app.Run(stub.TakeAsync);
        await app.StartAsync();
        stub.Endpoint = new($"{app.Urls.First()}/v1");
        return stub;
    }

    /// <summary>The next request, once it is there.</summary>
    public async Task<StubRequest> NextAsync() => await _arrivals.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>From now on nobody listens.</summary>
    public Task StopAsync() => _app.StopAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = new StubRequest($"{context.Request.Method} {context.Request.Path}", context.Request.Headers.Authorization.ToString(), await reader.ReadToEndAsync());
        _requests.Enqueue(request);
        await _arrivals.Writer.WriteAsync(request);
        await Answer(request, context);
    }
}
