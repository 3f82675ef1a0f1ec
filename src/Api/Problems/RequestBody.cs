using Microsoft.AspNetCore.Http.Features;

namespace Claudia.Api;

/// <summary>Reads a request's body, but not without end.</summary>
internal static class RequestBody
{
    /// <summary>The largest body that any address takes, in bytes.</summary>
    public const int Largest = 1024 * 1024;

    /// <summary>So much is read and thrown away: who is cut off while still sending does not see the answer.</summary>
    private const int Drained = 8 * Largest;

    /// <summary>The whole body; null when it is larger than allowed.</summary>
    /// <exception cref="BadHttpRequestException">The body breaks off, or has no end in sight.</exception>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        request.HttpContext.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = Drained;
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        var length = 0;
        while (await request.Body.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            length += read;
            if (length <= Largest)
                whole.Write(buffer.AsSpan(0, read));
        }

        // Not in one expression: an array that is null becomes a memory that is empty.
        if (length > Largest)
            return null;
        return whole.ToArray();
    }
}
