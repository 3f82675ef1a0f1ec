using System.Diagnostics;
using System.Net.Http.Headers;
using Claudia.Simulator.Client;

namespace Claudia.Simulator.Hosting;

/// <summary>What came of one request that left the workspace; the body is there for a 2xx only.</summary>
internal sealed record Sent(DeliveryOutcome Outcome, int? Status, int DurationMs, byte[] Body);

/// <summary>Sends what leaves the workspace: no redirects, no proxy, a time limit, a limit on the answer.</summary>
internal sealed class Outbound(TimeProvider time) : IDisposable
{
    private const int MostAnswerBytes = 64 * 1024;

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public async Task<Sent> PostAsync(
        Uri url, byte[] json, Action<HttpRequestHeaders> headers, TimeSpan limit, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        int Elapsed() => (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        using var late = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(json) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            headers(request.Headers);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var good = response.IsSuccessStatusCode;
            var body = good ? await ReadAsync(response, either.Token) : [];
            return new Sent(good ? DeliveryOutcome.Delivered : DeliveryOutcome.Failed, (int)response.StatusCode, Elapsed(), body);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return new Sent(DeliveryOutcome.TimedOut, null, Elapsed(), []);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return new Sent(DeliveryOutcome.Unreachable, null, Elapsed(), []);
        }
    }

    public void Dispose() => _http.Dispose();

    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[MostAnswerBytes];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return buffer[..length];
    }
}
