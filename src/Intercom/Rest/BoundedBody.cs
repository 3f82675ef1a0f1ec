namespace Claudia.Intercom;

/// <summary>Reads an answer's body, but not without end.</summary>
internal static class BoundedBody
{
    /// <summary>The largest answer that is read, in bytes after decompression.</summary>
    public const int Largest = 8 * 1024 * 1024;

    /// <summary>The whole body; null when it is larger than allowed, or breaks off.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content, CancellationToken cancel)
    {
        if (content.Headers.ContentLength > Largest)
            return null;
        try
        {
            var stream = await content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
                return await ReadAsync(stream, cancel).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException or InvalidDataException or OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, CancellationToken cancel)
    {
        var whole = new MemoryStream();
        await using (whole.ConfigureAwait(false))
        {
            var buffer = new byte[16 * 1024];
            while (await stream.ReadAsync(buffer, cancel).ConfigureAwait(false) is > 0 and var read)
            {
                if (whole.Length + read > Largest)
                    return null;
                whole.Write(buffer.AsSpan(0, read));
            }

            return whole.ToArray();
        }
    }
}
