using System.Net;
using System.Text;

namespace Claudia.Engine;

/// <summary>Compares what was sent with what came back. Intercom turns addresses into links, which plain text shows twice, and rewrites markup, entities, emoji, white space and punctuation.</summary>
public static class SameWords
{
    /// <summary>From this length on a text that was shortened on its way is still recognised.</summary>
    private const int Enough = 400;

    private static readonly char[] Ends = [' ', '\n', '\r', '\t', '\u00A0', '(', ')', '[', ']', '<', '>', '"'];

    private static readonly string[] Schemes = ["www.", "mailto:", "tel:"];

    /// <summary>Emoticons that become emoji, and have letters or digits.</summary>
    private static readonly string[] Emoticons = [":d", ":p", ":o", ":3", ";d", ";p", "=d", "xd", "<3", ":s", ":x", "8"];

    public static bool Are(string one, string other)
    {
        var (first, second) = (Fingerprint(one), Fingerprint(other));
        if (first.Length == 0 || second.Length == 0)
            return first.Length == second.Length && AddressOf(one) == AddressOf(other);
        var shorter = Math.Min(first.Length, second.Length);
        return first == second || (shorter >= Enough && first.AsSpan(0, shorter).SequenceEqual(second.AsSpan(0, shorter)));
    }

    /// <summary>The letters and digits of its words, in their plainest form, without addresses and emoji.</summary>
    private static string Fingerprint(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var word in Words(text).Where(word => !IsAddress(word) && !IsEmoji(word)))
        {
            // Half a surrogate pair can't be normalized.
            foreach (var c in string.Concat(word.EnumerateRunes()).Normalize(NormalizationForm.FormKD).Where(char.IsLetterOrDigit))
                letters.Append(char.ToLowerInvariant(c));
        }
        return letters.ToString();
    }

    /// <summary>Of a text without any other word: its first address, or, where there is none, all of it.</summary>
    private static string AddressOf(string text) => Words(text).FirstOrDefault(IsAddress) ?? text.Trim();

    private static string[] Words(string text) => Decoded(text).Split(Ends, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Without entities, also those of entities.</summary>
    private static string Decoded(string text) => WebUtility.HtmlDecode(WebUtility.HtmlDecode(text));

    /// <summary>Also a domain alone is made a link.</summary>
    private static bool IsAddress(string word) =>
        word.Contains("://", StringComparison.Ordinal)
        || Schemes.Any(scheme => word.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        || (word.IndexOfAny(['.', '@'], 1) is > 0 and var at && at < word.Length - 2 && char.IsLetterOrDigit(word[at - 1]) && char.IsLetter(word[at + 1]));

    /// <summary>An emoticon, a name such as :smile:, or a digit in a box.</summary>
    private static bool IsEmoji(string word) =>
        (word.Length > 2 && word[0] == ':' && word[^1] == ':')
        || word.Contains('\u20E3', StringComparison.Ordinal)
        || Emoticons.Contains(word, StringComparer.OrdinalIgnoreCase);
}
