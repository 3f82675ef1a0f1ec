namespace Claudia.Engine;

/// <summary>A word or a mark of a text, as <see cref="Tokens"/> reads it.</summary>
/// <param name="Word">The hash of the word without accents, case and stretched letters.</param>
/// <param name="Sound">The hash of its consonants: misspellings of a long word mostly share it.</param>
/// <param name="Start">Where its letters begin in <see cref="Tokens.Letters"/>.</param>
/// <param name="Length">How many they are; 0 for a mark.</param>
public readonly record struct Token(uint Word, uint Sound, int Start, int Length)
{
    /// <summary>Begins and ends every segment.</summary>
    public static readonly Token Edge = new(1, 1, 0, 0);

    /// <summary>Parts clauses of one sentence.</summary>
    public static readonly Token Comma = new(2, 2, 0, 0);

    /// <summary>Parts sentences.</summary>
    public static readonly Token Stop = new(3, 3, 0, 0);
}
