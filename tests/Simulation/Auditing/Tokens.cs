namespace Claudia.Simulation;

/// <summary>The numbers that customers' messages carry.</summary>
internal static class Tokens
{
    /// <summary>All words of the form q17.</summary>
    public static IEnumerable<string> In(string text)
    {
        foreach (var word in text.Split([' ', '\n']))
        {
            if (word.Length > 1 && word[0] == 'q' && char.IsAsciiDigit(word[1]))
                yield return word;
        }
    }

    public static bool Has(string text, string token)
    {
        for (var at = text.IndexOf(token, StringComparison.Ordinal); at >= 0; at = text.IndexOf(token, at + 1, StringComparison.Ordinal))
        {
            var end = at + token.Length;
            if (end == text.Length || !char.IsAsciiDigit(text[end]))
                return true;
        }
        return false;
    }
}
