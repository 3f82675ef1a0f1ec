using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text.RegularExpressions;

namespace Claudia.Simulator.Shapes;

/// <summary>Bodies are kept as HTML; these are the ways in and out.</summary>
internal static partial class HtmlText
{
    /// <summary>What somebody typed, as the HTML that the workspace keeps.</summary>
    public static string FromTyped(string text) =>
        Linked("<p>" + WebUtility.HtmlEncode(text.Trim().ReplaceLineEndings("\n")).Replace("\n", "<br>", StringComparison.Ordinal) + "</p>");

    /// <summary>A body that came by REST, where plain text and HTML are both allowed.</summary>
    public static string FromApi(string body) => Tag().IsMatch(body) ? Linked(body.Trim()) : FromTyped(body);

    /// <summary>Addresses become links, as in Intercom, unless the body has links of its own.</summary>
    private static string Linked(string html) =>
        Link().IsMatch(html) ? html : Address().Replace(html, "<a href=\"$0\" rel=\"nofollow noopener noreferrer\" target=\"_blank\">$0</a>");

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

    [GeneratedRegex("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]")]
    private static partial Regex Address();

    [GeneratedRegex("</?[a-zA-Z][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<br\\s*/?>|</(?:p|div|li|h[1-6])>", RegexOptions.IgnoreCase)]
    private static partial Regex LineEnd();

    [GeneratedRegex("<a\\s[^<>]*?href=\"(?<address>[^\"<>]*)\"[^<>]*>(?<label>[^<]*)</a>", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
