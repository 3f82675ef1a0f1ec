namespace Claudia.Intercom;

/// <summary>Which lines of a mail are quoted from an earlier one.</summary>
/// <param name="Quoted">One entry for each line.</param>
/// <param name="First">The first line that is quoted; the number of lines when none is.</param>
/// <param name="Forwards">True when a line says that the mail below is passed on.</param>
/// <param name="Headed">True when the first quotation has a separator or header lines above it, as a forwarded mail has.</param>
internal sealed record QuotedLines(bool[] Quoted, int First, bool Forwards, bool Headed)
{
    /// <summary>A wrapped end of a quoted line is at most this long.</summary>
    private const int LongestRemainder = 40;

    /// <summary>A mail program wraps lines of at least this length.</summary>
    private const int ShortestWrapped = 60;

    /// <summary>An introduction above marked lines covers these; one above unmarked lines covers everything to the end.</summary>
    public static QuotedLines Find(IReadOnlyList<MailLine> lines)
    {
        var quoted = new bool[lines.Count];
        var (first, forwards, headed) = (lines.Count, false, false);
        for (var at = 0; at < lines.Count;)
        {
            var (length, forward, heads) = lines[at].IsQuote ? (1, false, false) : Introduction(lines, at);
            if (length == 0)
            {
                at++;
                continue;
            }

            if (first == lines.Count)
                (first, forwards, headed) = (at, forward || StartsForward(lines, at), heads);
            var end = lines[at].IsQuote ? at + 1 : Marks(lines, at + length);
            Array.Fill(quoted, true, at, end - at);
            at = end;
        }

        AddRemainders(lines, quoted);
        return new(quoted, first, forwards, headed);
    }

    /// <summary>The lines that the quotation's headings take from this one on.</summary>
    public static int Heading(IReadOnlyList<MailLine> lines, int at)
    {
        var end = at;
        while (end < lines.Count && Introduction(lines, end).Length is > 0 and var length)
        {
            end += length;
            while (end < lines.Count && (lines[end].IsBlank || Separator.IsRule(lines[end])))
                end++;
        }

        return end - at;
    }

    private static (int Length, bool Forward, bool Heads) Introduction(IReadOnlyList<MailLine> lines, int at)
    {
        if (lines[at].IsBlank)
            return default;
        var separator = Separator.KindOf(lines[at]);
        if (separator != SeparatorKind.None)
            return (1, separator == SeparatorKind.Forward, true);
        var block = HeaderBlock.Length(lines, at);
        return block > 0 ? (block, false, true) : (Attribution.Length(lines, at), false, false);
    }

    /// <summary>The first marked line behind further introductions and empty lines; the number of lines when other words come
    /// first.</summary>
    private static int Marks(IReadOnlyList<MailLine> lines, int from)
    {
        var at = from;
        while (at < lines.Count && !lines[at].IsQuote)
        {
            var length = lines[at].IsBlank ? 1 : Introduction(lines, at).Length;
            if (length == 0)
                return lines.Count;
            at += length;
        }

        return at;
    }

    /// <summary>Apple Mail marks a forwarded mail as quoted, its heading too.</summary>
    private static bool StartsForward(IReadOnlyList<MailLine> lines, int at)
    {
        var line = lines[at];
        for (var levels = 0; line.IsQuote && levels < 3; levels++)
            line = line.Unquoted();
        return Separator.KindOf(line) == SeparatorKind.Forward;
    }

    /// <summary>A quoted line that was wrapped leaves its end without a mark.</summary>
    private static void AddRemainders(IReadOnlyList<MailLine> lines, bool[] quoted)
    {
        for (var at = 1; at + 1 < lines.Count; at++)
            if (!quoted[at] && lines[at - 1].IsQuote && lines[at + 1].IsQuote && IsRemainder(lines[at - 1].Text, lines[at].Trimmed))
                quoted[at] = true;
    }

    private static bool IsRemainder(string before, ReadOnlySpan<char> text) =>
        before.Length >= ShortestWrapped && before.TrimEnd()[^1] is not ('.' or '?' or '!' or ':')
        && text.Length is > 0 and <= LongestRemainder && char.IsLower(text[0]);
}
