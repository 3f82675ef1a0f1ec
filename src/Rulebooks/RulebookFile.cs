using System.Text;

namespace Claudia.Rulebooks;

/// <summary>Reads rules files from disk, as far as one can be long.</summary>
public static class RulebookFile
{
    /// <summary>Four bytes at most a character.</summary>
    private const int MostBytes = 4 * Rulebook.LongestText;

    /// <returns>The rulebook; or null, and what is wrong, with the file's path first.</returns>
    /// <param name="destinations">The destinations that the workspace's settings name; null where they are not known, and any is taken.</param>
    public static (Rulebook? Book, IReadOnlyList<string> Faults) Read(string path, IReadOnlyCollection<string>? destinations)
    {
        try
        {
            var (book, findings) = RulebookReader.Read(Text(path), destinations);
            return (book, [.. findings.Select(finding => $"{path}:{finding}")]);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return (null, [$"{path} can't be read: {unreadable.Message}"]);
        }
    }

    /// <summary>What is longer is read so far that the reader sees that it is too long.</summary>
    private static string Text(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[MostBytes];
        var length = file.ReadAtLeast(bytes, MostBytes, throwOnEndOfStream: false);
        using var reader = new StreamReader(new MemoryStream(bytes, 0, length), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
