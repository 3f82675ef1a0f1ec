namespace Claudia.Answers;

/// <summary>Tells languages by their writing, where that is enough.</summary>
internal static class Script
{
    private static readonly (char From, char To, string Language)[] Ranges =
    [
        ('\u0370', '\u03FF', "el"),
        ('\u0400', '\u052F', "ru"),
        ('\u0590', '\u05FF', "he"),
        ('\u0600', '\u06FF', "ar"),
        ('\u0900', '\u097F', "hi"),
        ('\u0E00', '\u0E7F', "th"),
        ('\u3040', '\u30FF', "ja"),
        ('\u4E00', '\u9FFF', "zh"),
        ('\uAC00', '\uD7AF', "ko"),
    ];

    /// <summary>The language of most of the letters, or null when they are Latin or none that is known here.</summary>
    public static string? LanguageOf(IReadOnlyCollection<string> words)
    {
        var letters = words.Sum(word => word.Length);
        var most = words.SelectMany(word => word)
            .Select(Of)
            .OfType<string>()
            .CountBy(language => language)
            .DefaultIfEmpty()
            .MaxBy(count => count.Value);
        if (most.Value * 2 <= letters)
            return null;
        return most.Key == "zh" && words.Any(word => word.Any(letter => Of(letter) == "ja")) ? "ja" : most.Key;
    }

    public static bool IsLatin(string word) => word.All(letter => letter <= '\u024F');

    private static string? Of(char letter)
    {
        foreach (var (from, to, language) in Ranges)
        {
            if (letter >= from && letter <= to)
                return language;
        }

        return null;
    }
}
