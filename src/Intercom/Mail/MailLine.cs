namespace Claudia.Intercom;

/// <summary>One line of a mail's text.</summary>
internal sealed class MailLine(string text)
{
    /// <summary>Lines by which mail programs introduce, sign or head something are shorter than this many characters.</summary>
    private const int LongestOfInterest = 400;

    private string? _folded;

    public string Text { get; } = text;

    public bool IsBlank { get; } = string.IsNullOrWhiteSpace(text);

    /// <summary>True when the line begins with the mark of a quotation. "&gt;5 MB" is an amount.</summary>
    public bool IsQuote { get; } = text.AsSpan().TrimStart() is ['>'] or ['>', not ('=' or (>= '0' and <= '9')), ..];

    /// <summary>The beginning of the line, folded and trimmed.</summary>
    public string Folded => _folded ??= Folding.Fold(Head.Trim());

    /// <summary>The beginning of the line, trimmed; its characters are at the same positions as in <see cref="Folded"/>.</summary>
    public ReadOnlySpan<char> Trimmed => Head.Trim();

    private ReadOnlySpan<char> Head => Text.AsSpan(0, Math.Min(Text.Length, LongestOfInterest));

    /// <summary>The lines of a text, whatever their ends are, without invisible characters.</summary>
    public static List<MailLine> Split(string text) =>
        [.. text
            .Replace("\u200B", "", StringComparison.Ordinal)
            .Replace("\uFEFF", "", StringComparison.Ordinal)
            .ReplaceLineEndings("\n")
            .Split('\n')
            .Select(line => new MailLine(line))];

    /// <summary>The lines as text. At most one line between two paragraphs is empty.</summary>
    public static string Join(IEnumerable<MailLine> lines)
    {
        var joined = new System.Text.StringBuilder();
        var empty = 0;
        foreach (var line in lines)
        {
            empty = line.IsBlank ? empty + 1 : 0;
            if (empty <= 1)
                _ = joined.Append(line.IsBlank ? "" : line.Text.TrimEnd()).Append('\n');
        }

        return joined.ToString().Trim();
    }

    /// <summary>The line without one level of quotation.</summary>
    public MailLine Unquoted()
    {
        var rest = Text.AsSpan().TrimStart();
        return IsQuote ? new((rest.Length > 1 && rest[1] == ' ' ? rest[2..] : rest[1..]).ToString()) : this;
    }
}
