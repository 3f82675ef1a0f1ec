namespace Claudia.Intercom;

/// <summary>A formula such as "Kind regards", and below it a name with its title, company and ways to reach it.</summary>
internal static class ClosingBlock
{
    private const int MostLines = 12;
    private const int LongestLine = 120;
    private const int LongestName = 50;
    private const int MostNameWords = 6;

    private static readonly string[] Reaching =
    [
        "tel", "phone", "mobile", "mob", "cell", "fax", "telefone", "telemovel", "celular", "cel", "telefono", "movil", "portable",
        "telephone", "telefon", "handy", "cellulare", "cell",
        "whatsapp", "skype", "t", "m", "p", "f", "e", "w", "o", "email", "e-mail", "mail", "web", "website", "site", "linkedin", "nif",
        "cnpj", "ust-idnr", "direct", "office",
    ];

    private static readonly string[] Companies =
    [
        "Lda.", "Ltda.", "S.A.", "Inc.", "Ltd.", "Co.", "Corp.", "S.L.", "S.r.l.", "S.p.A.", "e.V.",
    ];

    /// <summary>The lines without such a block at their end; all lines when there is no other word.</summary>
    public static List<MailLine> Without(List<MailLine> lines)
    {
        var seen = 0;
        for (var at = lines.Count - 1; at > 0 && seen <= MostLines; at--)
        {
            if (lines[at].IsBlank)
                continue;
            if (IsFormulaWithName(lines[at]))
                return IsBelowName(lines, at + 1) && HasWords(lines, at) ? lines.GetRange(0, at) : lines;
            if (seen > 0 && IsUnderscores(lines[at]) && IsBlock(lines, at + 1) && lines.Skip(at).Any(IsReaching) && HasWords(lines, at))
                return lines.GetRange(0, at);
            if (seen > 0 && ClosingWords.IsFormula(lines[at].Folded))
                return IsBlock(lines, at + 1) && HasWords(lines, at) ? lines.GetRange(0, at) : lines;
            if (lines[at].Text.Length > LongestLine)
                return lines;
            seen++;
        }

        return lines;
    }

    /// <summary>A line that people draw above their name.</summary>
    private static bool IsUnderscores(MailLine line) => line.Folded is ['_', '_', '_', ..] && Separator.IsRule(line);

    private static bool HasWords(List<MailLine> lines, int end) => lines.Take(end).Any(line => !line.IsBlank);

    private static bool IsBlock(List<MailLine> lines, int from)
    {
        var block = lines.Skip(from).Where(line => !line.IsBlank && !Separator.IsRule(line)).ToList();
        if (block.Count == 0 || !IsName(block[0]))
            return false;
        return IsBelowName(block, 1);
    }

    private static bool IsBelowName(List<MailLine> lines, int from)
    {
        var block = lines.Skip(from).Where(line => !line.IsBlank && !Separator.IsRule(line)).ToList();
        var reached = block.Exists(IsReaching);
        return block.TrueForAll(line => IsReaching(line) || ClosingWords.IsFormula(line.Folded) || IsTitle(line, reached));
    }

    /// <summary>"Kind regards, Ana Sample" on one line.</summary>
    private static bool IsFormulaWithName(MailLine line)
    {
        var comma = line.Folded.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && comma < line.Folded.Length - 1
            && ClosingWords.IsFormula(line.Folded[..comma]) && IsName(new(line.Trimmed[(comma + 1)..].Trim().ToString()));
    }

    private static bool IsName(MailLine line)
    {
        var words = line.Trimmed.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return line.Trimmed.Length <= LongestName && words.Length <= MostNameWords
            && !line.Trimmed.ContainsAny("?!:") && !line.Text.Any(char.IsAsciiDigit)
            && Array.TrueForAll(words, word => IsUpper(word) || (word.Length <= 3 && words.Length > 1));
    }

    /// <summary>A telephone number, an address of the web or of mail, or a label of one.</summary>
    private static bool IsReaching(MailLine line)
    {
        var folded = line.Folded;
        if (folded.Contains("www.", StringComparison.Ordinal) || folded.Contains("http", StringComparison.Ordinal))
            return folded.Split(' ').Length <= 6;
        if (folded.Contains('@', StringComparison.Ordinal) || folded.Contains('|', StringComparison.Ordinal))
            return !folded.Contains('?', StringComparison.Ordinal) && folded.Split(' ').Length <= 14;
        var label = folded.AsSpan(0, Math.Max(0, folded.IndexOfAny([':', '.', ' '])));
        return IsNumber(folded) || (IsLabel(label) && folded.Any(char.IsAsciiDigit));
    }

    private static bool IsNumber(string folded) =>
        folded.Count(char.IsAsciiDigit) >= 6 && folded.All(c => char.IsAsciiDigit(c) || " +()-./".Contains(c, StringComparison.Ordinal));

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        foreach (var word in Reaching)
            if (label.SequenceEqual(word))
                return true;
        return false;
    }

    /// <summary>A title, a company or a street: mostly words that begin with a capital, and no sentence.</summary>
    private static bool IsTitle(MailLine line, bool reached)
    {
        var text = line.Trimmed.ToString();
        var digits = text.Any(char.IsAsciiDigit);
        var isAddress = reached && text.Contains(',', StringComparison.Ordinal);
        if (text.IndexOfAny(['?', '!', '#', ':']) >= 0 || (digits && !isAddress) || EndsSentence(text))
            return false;
        var words = text.Split([' ', ',', '/', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 3 && char.IsLetter(word[0]))
            .ToList();
        var upper = words.Count(IsUpper);
        return words.Count <= 8 && (reached ? upper * 2 >= words.Count : upper * 2 > words.Count) && (words.Count > 0 || text.Length <= 20);
    }

    private static bool EndsSentence(string text) =>
        text.EndsWith('.') && !Array.Exists(Companies, company => text.EndsWith(company, StringComparison.OrdinalIgnoreCase));

    private static bool IsUpper(string word) =>
        char.IsUpper(word[0]) || (word.Length > 1 && !char.IsLetter(word[0]) && char.IsUpper(word[1]));
}
