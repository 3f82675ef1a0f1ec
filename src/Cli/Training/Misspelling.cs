namespace Claudia.Cli;

/// <summary>A sentence as it comes out of a hurried thumb: a letter is missing, doubled, swapped or another.</summary>
internal static class Misspelling
{
    /// <param name="shortest">Shorter words are left as they are.</param>
    public static string Of(string text, int shortest, Chance chance)
    {
        var words = text.Split(' ');
        var at = chance.Below(words.Length);
        for (var tries = 0; tries < words.Length && words[at].Length < shortest; tries++)
            at = (at + 1) % words.Length;
        if (words[at].Length >= shortest)
            words[at] = Word(words[at], chance);
        return string.Join(' ', words);
    }

    private static string Word(string word, Chance chance)
    {
        var at = 1 + chance.Below(word.Length - 2);
        return chance.Below(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            2 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            _ => word[..at] + (char)('a' + chance.Below(26)) + word[(at + 1)..],
        };
    }
}
