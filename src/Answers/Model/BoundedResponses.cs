using System.Net;

namespace Claudia.Answers;

/// <summary>Reads each response whole, and none without end.</summary>
internal sealed class BoundedResponses(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>The largest response that is read, in bytes after decompression.</summary>
    public const int Largest = 512 * 1024;

    /// <summary>An HTTP client for one workspace's model. Redirections would take customers' words elsewhere: they are not followed.</summary>
    // The client disposes of its handlers.
#pragma warning disable CA2000
    public static HttpClient Client() => new(
        new BoundedResponses(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            MaxConnectionsPerServer = ModelAnswerers.MostAtOnce,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
        }),
        disposeHandler: true)
    { Timeout = Timeout.InfiniteTimeSpan };
#pragma warning restore CA2000

    /// <exception cref="HttpRequestException">The response is larger than allowed, or breaks off.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(Largest, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
