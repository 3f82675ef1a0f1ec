using System.Collections.Immutable;
using Claudia.Rulebooks;

namespace Claudia.Api;

/// <summary>Reads a workspace's rules file.</summary>
internal static class RulesFile
{
    /// <returns>The rulebook, or the lines that say what is wrong: the file's path, line and column first.</returns>
    public static (Rulebook? Book, ImmutableArray<string> Faults) Read(string path, IReadOnlyCollection<string> destinations)
    {
        try
        {
            // Four bytes at most a character: what is longer need not be read.
            if (new FileInfo(path).Length > 4L * Rulebook.LongestText)
                return (null, [$"{path} is longer than {Rulebook.LongestText / 1024} KB"]);
            var (book, findings) = RulebookReader.Read(File.ReadAllText(path), destinations);
            return (book, [.. findings.Select(finding => $"{path}:{finding}")]);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return (null, [$"{path} can't be read: {unreadable.Message}"]);
        }
    }
}
