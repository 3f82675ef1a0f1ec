namespace Claudia.Answers;

/// <summary>The word lists that are built into this assembly, one file a kind and language.</summary>
internal static class LanguageData
{
    /// <summary>The languages that have data, the likeliest first.</summary>
    public static readonly IReadOnlyList<string> Languages = ["pt", "en", "es", "fr", "de", "it"];

    /// <summary>A file's lines without comments; none for a language that has no such file.</summary>
    public static IReadOnlyList<string> Lines(string kind, string language)
    {
        using var file = typeof(LanguageData).Assembly.GetManifestResourceStream($"{kind}.{language}.txt");
        if (file is null)
            return [];
        using var reader = new StreamReader(file);
        return [.. reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))];
    }

    /// <summary>A line's entries, which are parted by spaces.</summary>
    public static string[] Entries(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
