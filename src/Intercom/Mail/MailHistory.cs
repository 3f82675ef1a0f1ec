namespace Claudia.Intercom;

/// <summary>Cuts off the quoted history that Intercom shows beside the body.</summary>
internal static class MailHistory
{
    /// <summary>A shorter history may be words of the customer by chance.</summary>
    private const int FewestCharacters = 12;

    /// <summary>The text without the history at its end, compared by letters and digits: layouts differ. The text itself when it does not
    /// end with the history.</summary>
    public static string CutOff(string text, string? history)
    {
        if (string.IsNullOrWhiteSpace(history))
            return text;
        var (at, compared) = (text.Length, 0);
        for (var from = history.Length - 1; from >= 0; from--)
        {
            if (!char.IsLetterOrDigit(history[from]))
                continue;
            do
                at--;
            while (at >= 0 && !char.IsLetterOrDigit(text[at]));
            if (at < 0 || char.ToLowerInvariant(text[at]) != char.ToLowerInvariant(history[from]))
                return text;
            compared++;
        }

        var partsWord = at > 0 && char.IsLetterOrDigit(text[at - 1]);
        return compared < FewestCharacters || partsWord
            ? text
            : text[..at].TrimEnd('>', ' ', '\n', '\t', '*', '_', '<', '(', '-', '\u00A0');
    }
}
