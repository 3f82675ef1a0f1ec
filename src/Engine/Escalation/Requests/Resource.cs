namespace Claudia.Engine;

/// <summary>Data files that the assembly carries.</summary>
internal static class Resource
{
    /// <exception cref="InvalidDataException">There is no such file.</exception>
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"There is no resource {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <exception cref="InvalidDataException">There is no such file.</exception>
    public static string[] Lines(string name) => System.Text.Encoding.UTF8.GetString(Bytes(name)).Split('\n', StringSplitOptions.TrimEntries);
}
