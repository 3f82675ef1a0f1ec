namespace Claudia.Engine;

/// <summary>
/// A language's words of frustration. A line is a comment (<c># ...</c>), a slot (<c>name = this | that</c>, an empty one may be left out),
/// or entries of a kind (<c>kind: this | that {name}</c>).
/// </summary>
internal static class LexiconFile
{
    /// <summary>Each entry with its slots filled in every way.</summary>
    public static IEnumerable<(string Kind, string Entry)> Entries(IReadOnlyList<string> lines)
    {
        var slots = lines.Where(line => !IsComment(line)).Select(line => line.Split('=')).Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0].Trim(), parts => Parts(parts[1]), StringComparer.Ordinal);
        return from line in lines
               where !IsComment(line) && !line.Contains('=', StringComparison.Ordinal)
               let parts = line.Split(':', 2)
               from entry in Parts(parts[1])
               from filled in Filled(entry, slots)
               select (parts[0], filled);
    }

    private static bool IsComment(string line) => line.Length == 0 || line[0] == '#';

    private static string[] Parts(string line) => line.Split('|', StringSplitOptions.TrimEntries);

    private static IEnumerable<string> Filled(string entry, Dictionary<string, string[]> slots)
    {
        var from = entry.IndexOf('{', StringComparison.Ordinal);
        if (from < 0)
            return [entry];
        var to = entry.IndexOf('}', from);
        return slots[entry[(from + 1)..to]].SelectMany(part => Filled(entry[..from] + part + entry[(to + 1)..], slots));
    }
}
