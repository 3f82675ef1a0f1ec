using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Claudia.Engine;
using Claudia.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Claudia.Intercom.Tests;

/// <summary>A request as it arrived.</summary>
internal sealed record Arrived(string Method, string Path, string Protocol, IReadOnlyDictionary<string, string> Headers, string Text)
{
    public JsonNode? Json => Text.Length == 0 ? null : JsonNode.Parse(Text);
}

/// <summary>An HTTP server that answers what the test says, for what a simulated workspace would never say.</summary>
internal sealed class StubIntercom : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = IntercomHttp.Create();
    private readonly Func<Arrived, HttpContext, Task> _answer;
    private ImmutableList<Arrived> _all = [];

    private StubIntercom(WebApplication app, Func<Arrived, HttpContext, Task> answer) => (_app, _answer) = (app, answer);

    public Uri Address => new(_app.Urls.First());

    public IReadOnlyList<Arrived> All => _all;

    public Arrived Only => Assert.Single(_all);

    public static async Task<StubIntercom> StartAsync(Func<Arrived, HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var stub = new StubIntercom(builder.Build(), answer);
        stub._app.Run(stub.TakeAsync);
        await stub._app.StartAsync();
        return stub;
    }

    /// <summary>One that gives every request the same answer.</summary>
    public static Task<StubIntercom> AnsweringAsync(int status, string body, string type = "application/json") => StartAsync((_, context) =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    });

    public IntercomClient Client(Func<WorkspaceSettings, WorkspaceSettings>? change = null, TimeProvider? time = null)
    {
        var settings = Fixture.Settings(Address);
        return new IntercomClient(_http, change?.Invoke(settings) ?? settings, time ?? new FakeClock(), () => 0);
    }

    public IntercomGateway Gateway() => new([Client()], Gates.Open());

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = context.Request;
        var arrived = new Arrived(
            request.Method, request.Path + request.QueryString, request.Protocol,
            request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync());
        ImmutableInterlocked.Update(ref _all, all => all.Add(arrived));
        await _answer(arrived, context);
    }
}
