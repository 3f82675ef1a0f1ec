namespace Claudia.Intercom;

/// <summary>Removes the signatures, device lines and notices that mail programs add below the words of a mail.</summary>
internal static class MailSignature
{
    /// <summary>A mail may have several signatures; each round removes one.</summary>
    private const int MostRounds = 5;

    public static List<MailLine> Without(List<MailLine> lines)
    {
        List<MailLine> kept = [.. lines.TakeWhile(line => !IsDelimiter(line)).Where(line => !DeviceLine.Is(line))];
        kept = Trimmed(LegalNotice.Without(kept));
        for (var round = 0; round < MostRounds; round++)
        {
            var shorter = Trimmed(ClosingBlock.Without(kept));
            if (shorter.Count == kept.Count)
                break;
            kept = shorter;
        }

        return kept;
    }

    /// <summary>Two hyphens on a line of their own. Mail programs write a space behind them, which many hosts drop.</summary>
    private static bool IsDelimiter(MailLine line) => line.Text.Length <= 8 && line.Folded is "--" or "-- " or "\u2013" or "- -";

    /// <summary>Without empty lines and rules at the end.</summary>
    private static List<MailLine> Trimmed(List<MailLine> lines)
    {
        var end = lines.Count;
        while (end > 0 && (lines[end - 1].IsBlank || Separator.IsRule(lines[end - 1])))
            end--;
        return lines.GetRange(0, end);
    }
}
