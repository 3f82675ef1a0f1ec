namespace Claudia.Intercom;

/// <summary>Finds the confidentiality notices that companies add under every mail, by their words: no two have the same
/// sentences.</summary>
internal static class LegalNotice
{
    /// <summary>The largest number of characters of a paragraph that are judged.</summary>
    private const int MostJudged = 2_000;

    /// <summary>The largest number of places of one text at which a notice may begin.</summary>
    private const int MostPlaces = 200;

    /// <summary>The largest number of characters of a line in which the beginning of a notice is looked for.</summary>
    private const int MostSearched = 20_000;

    /// <summary>A notice with an unknown beginning is longer than this many characters.</summary>
    private const int ShortestUnknown = 120;

    private const int LongestHeading = 60;

    private static readonly string[] Personal =
    [
        " i ", " i'", " my ", " eu ", " meu ", " minha ", " mi ", " yo ", " je ", " j'", " mon ", " ich ", " mein ", " meine ",
        " meinen ", " io ", " mio ", " mia ",
    ];

    /// <summary>The lines without notices, and without other footers that programs add.</summary>
    public static List<MailLine> Without(List<MailLine> lines)
    {
        var kept = new List<MailLine>();
        var (places, noticed) = (MostPlaces, false);
        for (var at = 0; at < lines.Count;)
        {
            var end = ParagraphEnd(lines, at);
            var cut = Cut(lines, at, end, kept.Exists(line => !line.IsBlank), noticed, ref places);
            noticed |= cut is not null;
            kept.AddRange(lines.GetRange(at, (cut?.Line ?? end) - at));
            if (cut is { Column: > 0 } within)
                kept.Add(new(lines[within.Line].Text[..within.Column]));
            at = end;
        }

        return kept;
    }

    /// <summary>Behind the paragraph and the empty lines after it. A heading belongs to the paragraph below.</summary>
    private static int ParagraphEnd(List<MailLine> lines, int from)
    {
        var at = from;
        while (at < lines.Count && !lines[at].IsBlank)
            at++;
        var heading = at == from + 1 && lines[from].Text.Length <= LongestHeading && Begins(lines[from].Folded);
        while (at < lines.Count && lines[at].IsBlank)
            at++;
        if (!heading)
            return at;
        while (at < lines.Count && !lines[at].IsBlank)
            at++;
        return at;
    }

    private static (int Line, int Column)? Cut(List<MailLine> lines, int from, int end, bool below, bool noticed, ref int places)
    {
        for (var line = from; line < end && places > 0; line++)
        {
            if (lines[line].IsBlank)
                continue;
            if ((below && IsFooter(lines[line].Folded)) || (line == from && IsNoticeByWords(Words(lines, from, end, 0), noticed)))
                return (line, 0);
            foreach (var column in Places(lines[line]))
            {
                if (places-- <= 0)
                    break;
                if (IsNotice(Words(lines, line, end, column), below || line > from || column > 0))
                    return (line, column);
            }
        }

        return null;
    }

    /// <summary>Where a notice may begin: at the line's first word, or at a later sentence when line ends were lost.</summary>
    private static IEnumerable<int> Places(MailLine line)
    {
        var text = line.Text;
        for (var at = 0; at < Math.Min(text.Length, MostSearched); at++)
        {
            var first = at == 0 || (at > 1 && text[at - 1] == ' ' && text[at - 2] is '.' or '?' or '!' or ' ' or ':');
            if (first && Begins(Folding.Fold(text.AsSpan(at, Math.Min(LongestHeading, text.Length - at)))))
                yield return at;
        }
    }

    private static bool Begins(string folded)
    {
        var words = folded.AsSpan().TrimStart("*_-=[(\"' #");
        foreach (var beginning in LegalWords.Beginnings)
            if (words.StartsWith(beginning, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool IsFooter(string folded)
    {
        if (!Array.Exists(LegalWords.FooterStems, stem => folded.Contains(stem, StringComparison.Ordinal)))
            return false;
        var words = folded.AsSpan().TrimStart("*_-=([\"' #\uFFFDp");
        foreach (var footer in LegalWords.Footers)
            if (folded.StartsWith(footer, StringComparison.Ordinal) || words.StartsWith(footer, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static string Words(List<MailLine> lines, int from, int end, int column)
    {
        var words = new System.Text.StringBuilder(" ");
        for (var line = from; line < end && words.Length < MostJudged; line++)
        {
            var text = lines[line].Text.AsSpan(line == from ? column : 0);
            _ = words.Append(text[..Math.Min(text.Length, MostJudged)]).Append(' ');
        }


        return Folding.Fold(words.ToString().AsSpan(0, Math.Min(words.Length, MostJudged)));
    }

    private static bool IsNotice(string words, bool below) =>
        !IsOfItsWriter(words)
        && ((Core(words) > 0 && Core(words) + Others(words) >= (below ? 3 : 5)) || (below && Others(words) >= 4));

    /// <summary>A notice asks nothing, and tells nothing of the person who wrote the mail.</summary>
    private static bool IsOfItsWriter(string words) =>
        words.Contains('?', StringComparison.Ordinal) || Personal.Any(word => words.Contains(word, StringComparison.Ordinal));

    /// <summary>A paragraph that begins as none of the known ones needs more of their words.</summary>
    private static bool IsNoticeByWords(string words, bool noticed)
    {
        if (!noticed && words.Length <= ShortestUnknown)
            return false;
        if (IsOfItsWriter(words))
            return false;
        return noticed ? Others(words) >= 2 : Core(words) > 0 && Core(words) + Others(words) >= 6;
    }

    private static int Core(string words) =>
        Math.Min(2, LegalWords.Core.Count(word => words.Contains(word, StringComparison.Ordinal)));

    private static int Others(string words) =>
        LegalWords.Others.Count(group => Array.Exists(group, word => words.Contains(word, StringComparison.Ordinal)));
}
