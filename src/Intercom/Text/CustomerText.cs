using System.Text;

namespace Claudia.Intercom;

/// <summary>Makes text from outside fit to be stored, judged and shown.</summary>
public static class CustomerText
{
    /// <summary>The most characters (UTF-16) of one message that are kept, the mark included.</summary>
    public const int Longest = 8_000;

    /// <summary>Stands at the end of a text that was shortened.</summary>
    public const string Mark = " [...]";

    /// <summary>Without control characters but new lines and tabs, with whole surrogate pairs, trimmed, and at most <paramref name="longest"/> characters.</summary>
    public static string Clean(string text, int longest = Longest)
    {
        var whole = text.Trim();
        var clean = new StringBuilder(Math.Min(whole.Length, longest));
        for (var at = 0; at < whole.Length && clean.Length - 1 <= longest; at++)
            at = Append(clean, whole, at);
        return Shorten(clean.ToString().Trim(), longest);
    }

    /// <summary>At most <paramref name="longest"/> characters, the last of them a mark when something was left out.</summary>
    public static string Shorten(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = Math.Max(0, longest - Mark.Length);
        if (end > 0 && char.IsHighSurrogate(text[end - 1]))
            end--;
        return string.Concat(text.AsSpan(0, end), Mark);
    }

    private static int Append(StringBuilder clean, string text, int at)
    {
        var c = text[at];
        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            _ = clean.Append(c).Append(text[at + 1]);
            return at + 1;
        }

        _ = c switch
        {
            '\r' when at + 1 < text.Length && text[at + 1] == '\n' => clean,
            '\r' or '\u0085' or '\u2028' or '\u2029' => clean.Append('\n'),
            '\n' or '\t' => clean.Append(c),
            _ when char.IsControl(c) => clean,
            _ when char.IsSurrogate(c) => clean.Append('\uFFFD'),
            _ => clean.Append(c),
        };
        return at;
    }
}
