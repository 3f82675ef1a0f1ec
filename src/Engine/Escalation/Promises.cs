using System.Text.RegularExpressions;

namespace Claudia.Engine;

/// <summary>
/// Whether an answer promises that a person takes over, calls back or is told, in English, Portuguese, Spanish, French,
/// German and Italian. Nobody would keep such a promise unless the conversation is transferred.
/// </summary>
public static partial class Promises
{
    /// <summary>Words before a promise in which a negation turns it round.</summary>
    private const int Reach = 3;

    /// <summary>"If you like, ..." and "... if you like" offer; they promise nothing.</summary>
    private static readonly Regex Condition = Pattern(
        "^(if|in case|should|se|caso|si|falls|wenn|sofern) .+",
        ".* (if you|in case you|se quiser|se voce|se desejar|se preferir|caso voce|si quieres|si lo|si desea|si prefiere|si prefieres|falls|wenn|si vous|si tu|se vuoi|se vuole)( .*)?$");

    /// <summary>The words that promise it, in lower case and without accents; null when there are none.</summary>
    public static string? Find(string text)
    {
        foreach (var match in Sentences().EnumerateMatches(text))
        {
            var sentence = text.Substring(match.Index, match.Length);
            // A question asks whether it is wanted.
            if (!sentence.EndsWith('?') && InSentence(sentence) is { } found)
                return found;
        }

        return null;
    }

    private static string? InSentence(string sentence)
    {
        foreach (var clause in Words.Clauses(sentence).Select(clause => string.Join(' ', clause)))
        {
            if (Condition.IsMatch(clause))
                return null;
            if (PromiseWords.Languages.Select(language => InClause(clause, language)).FirstOrDefault(found => found is not null) is { } found)
                return found;
        }

        return null;
    }

    private static string? InClause(string clause, PromiseWords language) =>
        language.Promise.Match(clause) is { Success: true } match && !language.Negation.IsMatch(Before(clause, match.Index) + match.Value)
            ? match.Value
            : null;

    private static string Before(string clause, int at) =>
        string.Concat(clause[..at].Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(Reach).Select(word => $"{word} "));

    /// <summary>One of these, as whole words. Its time grows with the text's length only.</summary>
    internal static Regex Pattern(params string[] any) =>
        new($@"\b(?:{string.Join('|', any)})\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"[^.!?;…\r\n]+[.!?;…\r\n]?")]
    private static partial Regex Sentences();
}
