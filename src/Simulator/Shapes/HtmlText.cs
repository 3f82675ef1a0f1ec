using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text.RegularExpressions;

namespace Claudia.Simulator.Shapes;

/// <summary>Bodies are kept as HTML; these are the ways in and out.</summary>
internal static partial class HtmlText
{
    /// <summary>What somebody typed, as the HTML that the workspace keeps.</summary>
    public static string FromTyped(string text) =>
        "<p>" + WebUtility.HtmlEncode(text.ReplaceLineEndings("\n")).Replace("\n", "<br>", StringComparison.Ordinal) + "</p>";

    /// <summary>A body that came by REST, where plain text and HTML are both allowed.</summary>
    public static string FromApi(string body) => Tag().IsMatch(body) ? body : FromTyped(body);

    /// <summary>Plain text as <c>display_as=plaintext</c> gives it: a link becomes "label (address)".</summary>
    [return: NotNullIfNotNull(nameof(html))]
    public static string? ToPlain(string? html)
    {
        if (html is null)
            return null;
        var text = Link().Replace(html, "${label} (${address})");
        text = LineEnd().Replace(text, "\n");
        return WebUtility.HtmlDecode(Tag().Replace(text, "")).Trim();
    }

    [GeneratedRegex("</?[a-zA-Z][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<br\\s*/?>|</(?:p|div|li|h[1-6])>", RegexOptions.IgnoreCase)]
    private static partial Regex LineEnd();

    [GeneratedRegex("<a\\s[^<>]*?href=\"(?<address>[^\"<>]*)\"[^<>]*>(?<label>[^<]*)</a>", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
