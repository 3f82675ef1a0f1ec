using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Claudia.Answers;

/// <summary>Addresses in a text: of pages, of mailboxes, with or without a scheme, also those written to be overlooked.</summary>
internal static partial class Addresses
{
    /// <summary>Abbreviations that look like domains: <c>p.ex.</c>, <c>p.ej.</c></summary>
    private static readonly FrozenSet<string> NoDomains = FrozenSet.Create(StringComparer.Ordinal, "p.ex", "p.ej");

    /// <summary>Each address in one spelling, so that it can be looked for among others.</summary>
    public static IEnumerable<string> In(string text) =>
        Forms().Matches(ReplyText.Plain(text)).Select(match => Spelling(match.Value)).Where(address => !NoDomains.Contains(address));

    /// <summary>The text without its addresses.</summary>
    public static string TakenOut(string text) => Forms().Replace(ReplyText.Plain(text), " ");

    private static string Spelling(string address)
    {
        var bare = Scheme().Replace(address, "").TrimEnd('.', ',', ';', ':', '!', '?', ')', ']', '"', '\'', '»', '”', '’', '/');
        return bare.StartsWith("www.", StringComparison.Ordinal) ? bare[4..] : bare;
    }

    // In this order: anything with a scheme; schemes without slashes; mailboxes and domains with what follows; dots in disguise.
    [GeneratedRegex("""
        [a-z][a-z0-9+.-]{1,20}:\s?//[^\s<>"]+
        | \b(?:javascript|vbscript|mailto|tel|sms|data|file|blob):[^\s<>"]+
        | (?:[\w.+-]{1,64}@)?(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,24}(?![\p{L}\p{N}])(?::\d{1,5})?(?:[/?\#][^\s<>"]*)?
        | [\w-]+\s*[\[({]\s*(?:\.|dot|ponto|punto)\s*[\])}]\s*[\w-]+
        | \b[\w-]+\s(?:dot|ponto|punto)\s(?:com|net|org|io|br|info|biz|app|xyz|me|co)\b
        | [a-z0-9-]+\s?[。․‧·]\s?[a-z]{2,24}
        | [\w-]+\s\.\s?(?:com|net|org|io|br|info|biz|app|xyz)\b
        | \bxn--[\w.-]+
        """, RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Forms();

    [GeneratedRegex(@"\Ahttps?:\s?//")]
    private static partial Regex Scheme();
}
