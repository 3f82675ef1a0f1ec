using System.Collections.Frozen;

namespace Claudia.Engine;

/// <summary>
/// Phrases by their points, and words that count together. The kinds of a <see cref="LexiconFile"/>: the points of a phrase (0 takes back
/// what a part of it says), and single words of <c>leaving</c>, <c>unless</c>, <c>if</c>, <c>worse</c>, <c>boss</c>, <c>courtesy</c>,
/// <c>greeting</c> and <c>thanks</c>.
/// </summary>
internal sealed class FrustrationLexicon
{
    public const int Severe = 5;

    private static readonly string[] Languages = ["pt", "en", "es", "fr", "de", "it"];

    private readonly PhraseTree _phrases = new();
    private readonly FrozenDictionary<string, FrozenSet<uint>> _words;

    private FrustrationLexicon(IEnumerable<(string Kind, string Entry)> entries)
    {
        Dictionary<string, HashSet<uint>> words = [];
        foreach (var (kind, entry) in entries)
        {
            if (char.IsDigit(kind[0]))
                _phrases.Add(Hashes(entry), kind[0] - '0');
            else if (words.TryGetValue(kind, out var known) || words.TryAdd(kind, known = []))
                known.Add(Hashes(entry)[0]);
        }
        _words = words.ToFrozenDictionary(kind => kind.Key, kind => kind.Value.ToFrozenSet());
    }

    public static FrustrationLexicon FromResources() =>
        new(Languages.SelectMany(language => LexiconFile.Entries([.. Resource.Lines($"frustration-{language}.txt")])));

    /// <summary>The longest phrase that begins with the first token: "damn good" takes back what "damn" says.</summary>
    public (int Words, int Points) Longest(ReadOnlySpan<Token> tokens) => _phrases.Longest(tokens);

    public bool Is(string kind, Token token) => _words[kind].Contains(token.Word);

    public bool Any(string kind, ReadOnlySpan<Token> tokens)
    {
        var words = _words[kind];
        foreach (var token in tokens)
        {
            if (words.Contains(token.Word))
                return true;
        }
        return false;
    }

    private static uint[] Hashes(string phrase)
    {
        Span<Token> room = stackalloc Token[phrase.Length + 2];
        var tokens = new Tokens(phrase, room, stackalloc char[phrase.Length]);
        var hashes = new uint[tokens.Count];
        for (var at = 0; at < hashes.Length; at++)
            hashes[at] = tokens.All[at].Word;
        return hashes;
    }
}
