using System.Globalization;
using System.Text;

namespace Claudia.Answers;

/// <summary>A model's reply as plain text: what can't be seen is left out, and Markdown's emphasis with it.</summary>
internal static class ReplyText
{
    private const char ZeroWidthJoiner = '\u200D';

    public static string Clean(string reply)
    {
        var text = new StringBuilder(reply.Length);
        foreach (var rune in reply.Normalize().EnumerateRunes())
        {
            if (IsSeen(rune))
                text.Append(rune);
        }

        return text.Replace("**", "").Replace("__", "").Replace("`", "").ToString().Trim();
    }

    /// <summary>The text as a reader takes it, for comparing: compatible forms of letters are one.</summary>
    public static string Plain(string text) => Words.Lower(text.Normalize(NormalizationForm.FormKC));

    /// <summary>Control and format characters hide words or turn their order round; emoji need one of them.</summary>
    private static bool IsSeen(Rune rune) =>
        rune.Value is '\n' or ZeroWidthJoiner
        || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
