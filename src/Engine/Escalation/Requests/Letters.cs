using System.Globalization;
using System.Text;

namespace Claudia.Engine;

/// <summary>Letters as <see cref="Words"/> folds them, by a table where most texts have theirs.</summary>
public static class Letters
{
    /// <summary>No letter, and parts words.</summary>
    public const char None = '\0';

    /// <summary>No letter, and parts nothing: an accent of its own.</summary>
    public const char Nothing = '\u0001';

    private const int Latin = 0x250;

    private static readonly char[] Table = [.. Enumerable.Range(0, Latin).Select(code => Slow((char)code))];

    /// <summary>Lower case without an accent; <see cref="None"/> or <see cref="Nothing"/> where it is no letter or digit.</summary>
    public static char Fold(char letter) => letter < Latin ? Table[letter] : Slow(letter);

    private static char Slow(char letter)
    {
        if (char.IsSurrogate(letter) || (letter & 0xFFFE) == 0xFFFE)
            return None;
        if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
            return Nothing;
        if (!char.IsLetterOrDigit(letter))
            return None;
        return char.ToLowerInvariant(letter < Latin ? letter.ToString().Normalize(NormalizationForm.FormD)[0] : letter);
    }
}
