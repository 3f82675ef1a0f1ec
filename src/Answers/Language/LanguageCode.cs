using System.Text.RegularExpressions;

namespace Claudia.Answers;

/// <summary>Language codes as articles and conversations name them: two or three letters, perhaps a region after them.</summary>
internal static partial class LanguageCode
{
    /// <summary>The language without its region, in lower case; null when the text is no language code.</summary>
    public static string? Of(string? code) =>
        code is not null && Form().Match(code) is { Success: true } match
            ? Words.Lower(match.Groups[1].Value)
            : null;

    [GeneratedRegex(@"\A([A-Za-z]{2,3})([-_][A-Za-z0-9]{2,8}){0,2}\z")]
    private static partial Regex Form();
}
