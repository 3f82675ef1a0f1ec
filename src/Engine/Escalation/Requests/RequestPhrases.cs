using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>Phrases of a workspace by which its customers ask for a person.</summary>
internal static class RequestPhrases
{
    /// <summary>How many words a negation reaches.</summary>
    private const int Reach = 3;

    /// <summary>Words that say that something is not so, in six languages.</summary>
    public static readonly HashSet<string> Negations =
    [
        "nao", "jamais", "nadie", "ningun", "wont", "cannot", "needn", "unnecessary", "inutile", "niente", "niemanden",  "nem", "sem", "nunca", "no", "not", "dont", "doesnt", "never", "without", "didnt", "tampoco", "sin",
        "pas", "sans", "ne", "nicht", "kein", "keinen", "keine", "ohne", "nie", "non", "senza", "mai",
    ];

    /// <summary>The first phrase that stands in the text without a negation shortly before it.</summary>
    public static string? Find(string text, ImmutableArray<string> phrases)
    {
        var clauses = Words.Clauses(text);
        var negated = clauses.SelectMany(Negated).ToImmutableArray();
        var line = $" {string.Join(' ', clauses.SelectMany(clause => clause))} ";
        return phrases.Select(phrase => string.Join(' ', Words.Of(phrase))).FirstOrDefault(phrase => phrase.Length > 0
            && line.IndexOf($" {phrase} ", StringComparison.Ordinal) is >= 0 and var at
            && !negated[line[..at].Count(letter => letter == ' ')]);
    }

    /// <summary>For each word of a clause, whether it or one shortly before it negates. "No, I want ..." negates nothing.</summary>
    private static IEnumerable<bool> Negated(ImmutableArray<string> clause) =>
        clause.Select((_, at) => clause[Math.Max(0, at - Reach)..(at + 1)].Any(Negations.Contains));
}
