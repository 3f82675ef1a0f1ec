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
        foreach (var rune in Sound(reply).Normalize().EnumerateRunes())
        {
            if (IsSeen(rune))
                text.Append(rune);
        }

        return text.Replace("**", "").Replace("__", "").Replace("`", "").ToString().Trim();
    }

    /// <summary>The text as a reader takes it, for comparing: compatible forms of letters are one.</summary>
    public static string Plain(string text) => Words.Lower(Sound(text).Normalize(NormalizationForm.FormKC));

    /// <summary>Broken surrogates replaced and noncharacters left out: a text with them can't be normalized.</summary>
    private static string Sound(string text) => string.Concat(text.EnumerateRunes().Where(rune => (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF)));

    /// <summary>Control and format characters hide words or turn their order round; emoji need one of them.</summary>
    private static bool IsSeen(Rune rune) =>
        rune.Value is '\n' or ZeroWidthJoiner
        || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
