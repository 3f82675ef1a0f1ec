using System.Net;

namespace Claudia.Intercom;

/// <summary>Makes the HTTP client that calls Intercom.</summary>
/// <remarks>
/// No request may be sent twice behind our back. SocketsHttpHandler sends a request again by itself in these cases only:
/// a kept connection turns out closed before a byte of the request's content went out (HTTP/1.1), or an HTTP/2 server says that it did not process it.
/// A POST with content is not sent again once its content has begun, so over HTTP/1.1, which every request here asks for, a repeat means that nothing
/// had been read by anybody. <c>WriteOnceTests</c> closes a kept connection under a POST and counts.
/// Redirects are not followed, and Expect: 100-continue, which would hold the content back and widen that window, is off.
/// </remarks>
public static class IntercomHttp
{
    /// <summary>How long opening a connection may take, TLS included. Passing it is certain not to have sent anything.</summary>
    public static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(5);

    /// <summary>One client for all workspaces and the whole life of the process. Deadlines come with each call.</summary>
    // The client disposes of its handler.
#pragma warning disable CA2000
    public static HttpClient Create(TimeSpan? connectTime = null) =>
        new(Handler(connectTime ?? ConnectTime), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
#pragma warning restore CA2000

    private static SocketsHttpHandler Handler(TimeSpan connectTime) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        ConnectTimeout = connectTime,
        MaxResponseHeadersLength = 64,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    };
}
