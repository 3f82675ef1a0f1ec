namespace Claudia.Engine;

/// <summary>A word by its first letter and its consonants: "representative" and "reprsentitve" share them.</summary>
internal static class Sounds
{
    /// <summary>Fewer sounds than this say too little: such a word stands for itself.</summary>
    private const int Fewest = 3;

    /// <param name="count">How many sounds there are; 0 for a word that stands for itself.</param>
    public static uint Of(ReadOnlySpan<char> word, out int count)
    {
        var (hash, last) = (Hash.Seed ^ 0x5A5A5A5A, '\0');
        count = 0;
        for (var at = 0; at < word.Length; at++)
        {
            // A vowel is heard at the beginning only.
            var letter = Same(word[at], count == 0);
            if (letter == '\0' || letter == last)
                continue;
            (hash, last) = (Hash.Next(hash, letter), letter);
            count++;
        }
        if (count >= Fewest)
            return hash;
        count = 0;
        return Hash.Of(word);
    }

    /// <summary>Letters that are mistaken for each other as one; none for what isn't heard.</summary>
    private static char Same(char letter, bool first) => letter switch
    {
        'h' => '\0',
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' => first ? letter : '\0',
        'k' or 'q' => 'c',
        'z' => 's',
        _ => letter,
    };
}
