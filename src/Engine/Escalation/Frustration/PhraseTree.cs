namespace Claudia.Engine;

/// <summary>Phrases by their words, one after the other: a walk finds the longest that begins at a word.</summary>
internal sealed class PhraseTree
{
    private readonly Dictionary<uint, PhraseTree> _next = [];
    private int? _points;

    /// <summary>A phrase that stands twice counts with its most points, unless it is said to have none.</summary>
    public void Add(ReadOnlySpan<uint> words, int points)
    {
        var node = this;
        foreach (var word in words)
            node = node._next.TryGetValue(word, out var known) ? known : node._next[word] = new();
        node._points = node._points is { } other && Math.Min(other, points) > 0 ? Math.Max(other, points) : Math.Min(node._points ?? points, points);
    }

    /// <summary>The longest phrase that begins with the first token.</summary>
    /// <returns>How many words it has, 0 where there is none, and its points.</returns>
    public (int Words, int Points) Longest(ReadOnlySpan<Token> tokens)
    {
        var (node, found, points) = (this, 0, 0);
        for (var at = 0; at < tokens.Length && node._next.TryGetValue(tokens[at].Word, out node); at++)
        {
            if (node._points is { } here)
                (found, points) = (at + 1, here);
        }
        return (found, points);
    }
}
