namespace Claudia.Intercom;

/// <summary>The line that introduces a quotation, such as "On 3 May 2024 at 10:11, Ana wrote:". Mail programs may wrap it.</summary>
internal static class Attribution
{
    private const int MostLines = 4;
    private const int Longest = 320;

    /// <summary>How many lines the introduction takes from this one on; 0 when there is none.</summary>
    public static int Length(IReadOnlyList<MailLine> lines, int at)
    {
        var joined = "";
        for (var count = 1; count <= MostLines && at + count <= lines.Count; count++)
        {
            var line = lines[at + count - 1];
            if (line.IsBlank || line.IsQuote || joined.Length + line.Text.Length > Longest)
                return 0;
            joined = joined.Length == 0 ? line.Trimmed.ToString() : $"{joined} {line.Trimmed}";
            if (count == 1 && !AttributionWords.MayBegin(line.Folded))
                return 0;
            var sentence = Sentence(joined);
            if (sentence.Length > 0)
                return Introduces(sentence, IsQuotedNext(lines, at + count)) ? count : 0;
        }

        return 0;
    }

    /// <summary>The length of the introduction with which this text begins, and behind which it may go on; 0 when there is doubt.</summary>
    public static int LengthWithin(string folded)
    {
        if (!AttributionWords.Opens(folded))
            return 0;
        for (var colon = folded.IndexOf(':', StringComparison.Ordinal); colon > 0; colon = folded.IndexOf(':', colon + 1))
        {
            var sentence = folded[..colon];
            var (verb, length) = AttributionWords.FindVerb(sentence);
            if (verb >= 0 && IsTail(sentence[(verb + length)..], sentence.AsSpan(verb, length)))
                return IsBeyondDoubt(sentence) ? colon + 1 : 0;
        }

        return 0;
    }

    private static bool IsBeyondDoubt(string folded) =>
        MailDate.IsIn(folded) && MailDate.HasTime(folded) && folded.Contains('@', StringComparison.Ordinal);

    /// <summary>The words before the colon at the end. Zoho puts hyphens on both sides instead.</summary>
    private static string Sentence(string joined)
    {
        var bare = joined.Trim().TrimEnd('*', '_', ' ', '\u00A0');
        if (bare.StartsWith("---", StringComparison.Ordinal) && bare.EndsWith("---", StringComparison.Ordinal))
            return bare.Trim('-', ' ');
        return bare.Length > 1 && bare[^1] is ':' or '\uFF1A' ? bare[..^1].Trim('*', '_', ' ', '\u00A0') : "";
    }

    private static bool Introduces(string sentence, bool quotedNext)
    {
        var folded = Folding.Fold(sentence);
        var (verb, length) = AttributionWords.FindVerb(folded);
        var dated = MailDate.IsIn(folded);
        var timed = MailDate.HasTime(folded);
        var addressed = folded.Contains('@', StringComparison.Ordinal);
        if (verb < 0)
            return dated && timed && addressed && char.IsAsciiDigit(folded[0]) && folded[^1] is '>' or ')';
        if (!IsTail(folded[(verb + length)..], folded.AsSpan(verb, length)))
            return false;
        if (quotedNext)
            return true;
        var opened = AttributionWords.Opens(folded);
        if (dated && (timed || addressed))
            return opened || addressed || MailDate.HasTime(folded[(verb + length)..]);
        return (opened && dated && IsNamed(sentence, verb, length)) || (opened && timed && addressed);
    }

    /// <summary>Nothing follows the verb, or a date, or in Germanic languages the name.</summary>
    private static bool IsTail(string tail, ReadOnlySpan<char> verb)
    {
        var rest = tail.Trim(' ', ',', '*', '_');
        return rest.Length == 0 || AttributionWords.NameFollows(verb) || rest[0] == '('
            || (MailDate.IsIn(rest) && AttributionWords.Opens(rest));
    }

    /// <summary>True when the word beside the verb is written as a name is.</summary>
    private static bool IsNamed(string sentence, int verb, int length)
    {
        var before = sentence.AsSpan(0, verb).Trim(" ,\u00A0");
        var after = sentence.AsSpan(verb + length).Trim(" ,\u00A0");
        var word = after.Length > 0 ? after : before[(before.LastIndexOfAny(' ', '\u00A0') + 1)..];
        return word.Length > 0 && (char.IsUpper(word[0]) || word[0] is '"' or '\'' or '<' or '(' or '\u201C');
    }

    private static bool IsQuotedNext(IReadOnlyList<MailLine> lines, int at)
    {
        var next = at;
        while (next < lines.Count && next < at + 3 && lines[next].IsBlank)
            next++;
        return next < lines.Count && lines[next].IsQuote;
    }
}
