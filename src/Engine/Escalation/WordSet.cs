namespace Claudia.Engine;

/// <summary>The distinct words of a text, by their hashes: by how many two texts have in common they are compared.</summary>
internal readonly struct WordSet
{
    private readonly uint[] _words;

    private WordSet(uint[] words) => _words = words;

    public int Count => _words.Length;

    public static WordSet Of(string text)
    {
        Span<Token> room = stackalloc Token[Math.Min(text.Length + 2, Tokens.Most)];
        Span<char> letters = stackalloc char[Math.Min(text.Length, Tokens.MostLetters)];
        var tokens = new Tokens(text, room, letters);
        Span<uint> words = stackalloc uint[tokens.Count];
        var count = 0;
        foreach (var token in tokens.All)
        {
            if (token.Length > 0 && !words[..count].Contains(token.Word))
                words[count++] = token.Word;
        }
        return new(words[..count].ToArray());
    }

    /// <summary>The share of words in common (Jaccard), 0 to 1.</summary>
    public double Similarity(WordSet other)
    {
        var common = 0;
        foreach (var word in _words)
            common += other._words.AsSpan().Contains(word) ? 1 : 0;
        return common == 0 ? 0 : (double)common / (Count + other.Count - common);
    }
}
