namespace Claudia.Intercom;

/// <summary>The lines From, Sent, To and Subject that Outlook and others put above a quoted or forwarded mail.</summary>
internal static class HeaderBlock
{
    private const int MostLines = 14;

    /// <summary>The largest number of lines without a label that may follow one with: an empty line, or the rest of a long list of
    /// addresses.</summary>
    private const int MostGap = 2;

    /// <summary>How many lines the block takes from this one on; 0 when there is none.</summary>
    public static int Length(IReadOnlyList<MailLine> lines, int at)
    {
        if (HeaderWords.KindOf(lines[at].Folded) is not { } first)
            return 0;
        if (BeginsFlat(lines[at].Folded))
            return 1;
        var kinds = new HashSet<HeaderKind> { first };
        var (last, addressed) = (at, false);
        for (var next = at; next < lines.Count && next - last <= MostGap && next < at + MostLines; next++)
        {
            if (HeaderWords.KindOf(lines[next].Folded) is not { } kind)
                continue;
            if (next > last && IsAmongWords(lines, last + 1, next))
                break;
            _ = kinds.Add(kind);
            addressed |= kind is HeaderKind.From or HeaderKind.To && lines[next].Text.Contains('@', StringComparison.Ordinal);
            last = next;
        }

        return IsWhole(kinds, addressed) ? last - at + 1 : 0;
    }

    /// <summary>True when this text begins with such lines behind each other: some programs lose the line ends.</summary>
    public static bool BeginsFlat(string folded) =>
        HeaderWords.KindOf(folded) == HeaderKind.From
        && IsWhole([.. HeaderWords.KindsWithin(folded)], folded.Contains('@', StringComparison.Ordinal));

    /// <summary>A journey has From, To and Date, too: a mail has a subject or an address.</summary>
    private static bool IsWhole(HashSet<HeaderKind> kinds, bool addressed) =>
        kinds.Contains(HeaderKind.From)
        && (kinds.Contains(HeaderKind.Subject)
            ? kinds.Contains(HeaderKind.Date) || kinds.Contains(HeaderKind.To)
            : addressed && kinds.Contains(HeaderKind.Date));

    /// <summary>True when the lines between two labels are words of a text, not a wrapped list of addresses.</summary>
    private static bool IsAmongWords(IReadOnlyList<MailLine> lines, int from, int to)
    {
        for (var at = from; at < to; at++)
            if (lines[at].Trimmed is [.., '?' or '!'])
                return true;
        return false;
    }
}
