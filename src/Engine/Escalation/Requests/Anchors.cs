namespace Claudia.Engine;

/// <summary>Words of which a sentence must have one to ask for anything: a model alone guesses where it knows no word.</summary>
public sealed class Anchors
{
    /// <summary>Words of fewer sounds are taken for others: "account" for "connect".</summary>
    private const int EnoughSounds = 5;

    private readonly HashSet<uint> _words = [];
    private readonly HashSet<uint> _pairs = [];
    private readonly HashSet<uint> _sounds = [];
    private readonly Dictionary<int, HashSet<uint>> _stems = [];
    private readonly int[] _lengths;

    /// <param name="lines">Words, stems (<c>stem*</c>) and pairs (<c>this_that</c>); a line that begins with # is a comment.</param>
    public Anchors(IEnumerable<string> lines)
    {
        foreach (var entry in lines.Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            Add(entry);
        _lengths = [.. _stems.Keys.Order()];
    }

    public bool In(ReadOnlySpan<Token> tokens, ReadOnlySpan<char> letters) => Within(tokens, letters).Length > 0;

    /// <summary>From the first anchor to the last one; nothing where there is none.</summary>
    public ReadOnlySpan<Token> Within(ReadOnlySpan<Token> tokens, ReadOnlySpan<char> letters)
    {
        var (from, to) = (-1, 0);
        for (var at = 0; at < tokens.Length; at++)
        {
            var pair = at > 0 && _pairs.Contains(Hash.Of(0, tokens[at - 1].Word, tokens[at].Word));
            if (!pair && !Is(tokens[at], letters))
                continue;
            if (from < 0)
                from = pair ? at - 1 : at;
            to = at + 1;
        }
        return from < 0 ? [] : tokens[from..to];
    }

    private void Add(string entry)
    {
        if (entry.Split('_') is [var first, var second])
        {
            _pairs.Add(Hash.Of(0, Hash.Of(first), Hash.Of(second)));
            return;
        }
        var word = entry.TrimEnd('*');
        _words.Add(Hash.Of(word));
        if (entry.EndsWith('*'))
            Stems(word.Length).Add(Hash.Of(word));
        else if (Sounds.Of(word, out var sounds) is var sound && sounds >= EnoughSounds)
            _sounds.Add(sound);
    }

    private bool Is(Token token, ReadOnlySpan<char> letters)
    {
        var word = letters.Slice(token.Start, token.Length);
        if (word.Length == 0)
            return false;
        if (_words.Contains(token.Word) || _sounds.Contains(token.Sound))
            return true;
        foreach (var length in _lengths)
        {
            if (length <= word.Length && _stems[length].Contains(Hash.Of(word[..length])))
                return true;
        }
        return false;
    }

    private HashSet<uint> Stems(int length) =>
        _stems.TryGetValue(length, out var stems) ? stems : _stems[length] = [];
}
