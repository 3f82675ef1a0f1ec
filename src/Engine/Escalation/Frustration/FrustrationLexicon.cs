using System.Collections.Frozen;

namespace Claudia.Engine;

/// <summary>
/// Phrases by their points, and words that count together. A line of a lexicon's file is a comment (<c># ...</c>) or
/// <c>points: phrase | phrase</c>, <c>leaving: ...</c>, <c>unless: ...</c>, <c>boss: ...</c> or <c>courtesy: ...</c> with single words.
/// </summary>
internal sealed class FrustrationLexicon
{
    public const int Severe = 5;

    internal sealed record Phrase(uint[] Words, int Points);

    private static readonly string[] Languages = ["pt", "en", "es", "fr", "de", "it"];

    private readonly FrozenDictionary<uint, Phrase[]> _phrases;
    private readonly FrozenDictionary<string, FrozenSet<uint>> _words;

    private FrustrationLexicon(IEnumerable<string> lines)
    {
        var entries = lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(':', 2))
            .SelectMany(line => line[1].Split('|').Select(entry => (Kind: line[0], Words: Hashes(entry)))).ToArray();
        _phrases = entries.Where(entry => char.IsDigit(entry.Kind[0]))
            .Select(entry => new Phrase(entry.Words, entry.Kind[0] - '0'))
            .GroupBy(phrase => phrase.Words[0])
            // The longest first: "damn good" takes back what "damn" says.
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ThenByDescending(phrase => phrase.Points).ToArray());
        _words = entries.Where(entry => !char.IsDigit(entry.Kind[0])).GroupBy(entry => entry.Kind)
            .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.Words[0]).ToFrozenSet());
    }

    public static FrustrationLexicon FromResources() =>
        new(Languages.SelectMany(language => Resource.Lines($"frustration-{language}.txt")));

    /// <summary>The longest phrase that begins at a token; null where none does.</summary>
    public Phrase? At(ReadOnlySpan<Token> tokens, int at)
    {
        if (!_phrases.TryGetValue(tokens[at].Word, out var phrases))
            return null;
        foreach (var phrase in phrases)
        {
            if (Stands(phrase.Words, tokens[at..]))
                return phrase;
        }
        return null;
    }

    public bool Leaves(Token token) => _words["leaving"].Contains(token.Word);

    public bool IsCondition(Token token) => _words["unless"].Contains(token.Word);

    public bool IsBoss(Token token) => _words["boss"].Contains(token.Word);

    public bool Courteous(ReadOnlySpan<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (_words["courtesy"].Contains(token.Word))
                return true;
        }
        return false;
    }

    private static bool Stands(uint[] words, ReadOnlySpan<Token> tokens)
    {
        if (words.Length > tokens.Length)
            return false;
        for (var at = 1; at < words.Length; at++)
        {
            if (tokens[at].Word != words[at])
                return false;
        }
        return true;
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
