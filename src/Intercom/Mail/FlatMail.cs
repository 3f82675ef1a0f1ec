namespace Claudia.Intercom;

/// <summary>Gives the introduction of a quotation a line of its own where a program lost the line ends.</summary>
internal static class FlatMail
{
    private const int ShortestLine = 60;

    /// <summary>The largest number of characters of a line that are searched.</summary>
    private const int MostSearched = 20_000;

    private const int Window = 320;

    public static List<MailLine> Unfold(List<MailLine> lines) => [.. lines.SelectMany(Unfold)];

    private static IEnumerable<MailLine> Unfold(MailLine line)
    {
        var text = line.Text;
        if (text.Length < ShortestLine || line.IsQuote || !text.Contains('@', StringComparison.Ordinal) || Find(text) is not { } found)
            return [line];
        return [new(text[..found.At]), new(text[found.At..found.End].Trim()), new(text[found.End..].Trim())];
    }

    private static (int At, int End)? Find(string text)
    {
        for (var at = 0; at < Math.Min(text.Length, MostSearched); at++)
        {
            if ((at > 0 && !char.IsWhiteSpace(text[at - 1])) || !MayBegin(text[at]))
                continue;
            var folded = Folding.Fold(text.AsSpan(at, Math.Min(Window, text.Length - at)));
            if (Attribution.LengthWithin(folded) is > 0 and var length && (at > 0 || length < text.TrimEnd().Length))
                return (at, at + length);
            if (at > 0 && HeaderBlock.BeginsFlat(folded))
                return (at, text.Length);
            if (at > 0 && Ruled(text, at) is { } end)
                return (at, end);
        }

        return null;
    }

    /// <summary>The first letters of the words that begin an introduction, in any language, and hyphens.</summary>
    private static bool MayBegin(char c) => "OEANLICDPVF-*".Contains(char.ToUpperInvariant(c), StringComparison.Ordinal);

    private static int? Ruled(string text, int at)
    {
        if (!text.AsSpan(at).StartsWith("---"))
            return null;
        var end = text.IndexOf("---", Math.Min(text.Length, at + 8), StringComparison.Ordinal);
        while (end >= 0 && end < text.Length && text[end] == '-')
            end++;
        return end > 0 && Separator.KindOf(new(text[at..end])) != SeparatorKind.None ? end : null;
    }
}
