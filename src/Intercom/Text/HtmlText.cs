using System.Text;

namespace Claudia.Intercom;

/// <summary>Plain text to Intercom's HTML, and back. Both take time in proportion to the text's length.</summary>
public static class HtmlText
{
    /// <summary>Paragraphs where the text has empty lines, breaks where it has new lines, and nothing of the text taken for HTML.</summary>
    public static string FromPlain(string text)
    {
        var html = new StringBuilder(text.Length + 64);
        foreach (var paragraph in CustomerText.Clean(text, int.MaxValue).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            _ = html.Append("<p>");
            foreach (var c in paragraph)
                Escape(html, c);
            _ = html.Append("</p>");
        }

        return html.ToString();
    }

    /// <summary>What a reader of the HTML sees: lines and list items kept; tags, comments, scripts and styles dropped; entities resolved.</summary>
    public static string ToPlain(string html) => new HtmlReader(html).Read();

    /// <summary>The same for a mail: a ">" before every line of a quotation, and nothing of the signatures that can be told by their elements.</summary>
    internal static string ToMarkedPlain(string html) => new HtmlReader(html, new()).Read();

    /// <summary>True when the text begins with a tag with which Intercom's HTML bodies begin.</summary>
    public static bool LooksLikeHtml(string text)
    {
        var rest = text.AsSpan().TrimStart();
        if (rest.Length < 3 || rest[0] != '<')
            return false;
        var end = rest.IndexOfAny('>', ' ', '/');
        return end is > 1 and < 12 && HtmlTags.IsKnown(rest[1..end]);
    }

    /// <summary>How many image tags the HTML has.</summary>
    internal static int Images(string html)
    {
        const string Tag = "<img";
        var images = 0;
        for (var at = html.IndexOf(Tag, StringComparison.OrdinalIgnoreCase); at >= 0; at = html.IndexOf(Tag, at + 1, StringComparison.OrdinalIgnoreCase))
            images += at + Tag.Length < html.Length && html[at + Tag.Length] is ' ' or '\t' or '\n' or '\r' or '/' or '>' ? 1 : 0;
        return images;
    }

    private static void Escape(StringBuilder html, char c) => _ = c switch
    {
        '&' => html.Append("&amp;"),
        '<' => html.Append("&lt;"),
        '>' => html.Append("&gt;"),
        '"' => html.Append("&quot;"),
        '\'' => html.Append("&#39;"),
        '\n' => html.Append("<br>"),
        _ => html.Append(c),
    };
}
