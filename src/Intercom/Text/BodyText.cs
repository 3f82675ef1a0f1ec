namespace Claudia.Intercom;

/// <summary>How Intercom writes the bodies of messages.</summary>
public enum BodyFormat
{
    /// <summary>Webhooks of API 2.15 and later, and readings with <c>display_as=plaintext</c>.</summary>
    Plain = 1,

    /// <summary>Webhooks before 2.15, and readings of tickets.</summary>
    Html = 2,
}

/// <summary>Bodies of either format to clean plain text.</summary>
internal static class BodyText
{
    /// <summary>Null when nothing is left to read. A body that begins with a tag is HTML, whatever was expected; otherwise plain text keeps its <c>&lt;</c> and <c>&amp;</c>.</summary>
    public static string? Read(string? body, BodyFormat format)
    {
        if (string.IsNullOrWhiteSpace(body))
            return null;
        var plain = IsHtml(body, format) ? HtmlText.ToPlain(body) : body;
        return CustomerText.Clean(plain) is { Length: > 0 } text ? text : null;
    }

    /// <summary>The lines of a mail, with the mark of a quotation where HTML shows one, and not yet clean.</summary>
    public static string ReadMarked(string body, BodyFormat format) => IsHtml(body, format) ? HtmlText.ToMarkedPlain(body) : body;

    /// <summary>How many pictures an HTML body shows.</summary>
    public static int Images(string? body, BodyFormat format) => body is not null && IsHtml(body, format) ? HtmlText.Images(body) : 0;

    private static bool IsHtml(string body, BodyFormat format) => format == BodyFormat.Html || HtmlText.LooksLikeHtml(body);
}
