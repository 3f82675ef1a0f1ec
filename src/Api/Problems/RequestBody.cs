namespace Claudia.Api;

/// <summary>Reads a request's body, but not without end.</summary>
internal static class RequestBody
{
    /// <summary>The largest body that any address takes, in bytes.</summary>
    public const int Largest = 1024 * 1024;

    /// <summary>The whole body; null when it is larger than allowed.</summary>
    /// <exception cref="BadHttpRequestException">The body breaks off.</exception>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > Largest)
            return null;
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            if (whole.Length + read > Largest)
                return null;
            whole.Write(buffer.AsSpan(0, read));
        }

        return whole.ToArray();
    }
}
