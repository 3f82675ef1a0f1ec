namespace Claudia.Intercom;

/// <summary>Follows a mail's HTML through the elements in which mail programs put quotations and signatures.</summary>
internal sealed class MailContainers
{
    /// <summary>The largest number of characters of one tag that are searched for a name.</summary>
    private const int LongestTag = 2_000;

    private static readonly string[] QuoteNames =
    [
        "yahoo_quoted", "gmail_attr", "moz-cite-prefix", "moz-forward-container-header", "OLK_SRC_BODY_SECTION", "zmail_extra",
        "OutlookMessageHeader", "AppleOriginalContents", "QuotedText", "quoted-text", "replySplit", "mail_quote", "mailQuote",
    ];

    /// <summary>Everything after an element with one of these names is a quotation.</summary>
    private static readonly string[] RestNames =
    [
        "divRplyFwdMsg", "appendonsend", "stopSpelling", "ms-outlook-mobile-reference-message", "mail-editor-reference-message-container",
    ];

    private static readonly string[] SignatureNames =
    [
        "gmail_signature", "moz-signature", "protonmail_signature_block", "ms-outlook-mobile-signature", "yahoo-signature",
        "AppleMailSignature",
        "composer_signature", "zmail_signature",
    ];

    private string? _element;
    private int _depth;

    public bool Quoting { get; private set; }

    public bool Signing { get; private set; }

    /// <summary>True when the tag begins or ends a quotation or a signature.</summary>
    public bool Follow(string name, bool closing, ReadOnlySpan<char> attributes)
    {
        if (Quoting || Signing)
            return Inside(name, closing, attributes);
        if (closing)
            return false;
        var searched = attributes[..Math.Min(attributes.Length, LongestTag)];
        var rest = Names(searched, RestNames);
        Quoting = rest || (Is(name, "blockquote") && !IsIndent(searched)) || Names(searched, QuoteNames);
        Signing = !Quoting && Names(searched, SignatureNames);
        (_element, _depth) = (rest ? null : name, 0);
        return Quoting || Signing;
    }

    private bool Inside(string name, bool closing, ReadOnlySpan<char> attributes)
    {
        if (_element is null || !Is(name, _element) || attributes.EndsWith("/"))
            return false;
        _depth += closing ? -1 : 1;
        if (_depth >= 0)
            return false;
        (Quoting, Signing, _element) = (false, false, null);
        return true;
    }

    /// <summary>Gmail indents paragraphs of the writer's own by a blockquote without a border.</summary>
    private static bool IsIndent(ReadOnlySpan<char> attributes) =>
        (attributes.Contains("border:none", StringComparison.OrdinalIgnoreCase)
            || attributes.Contains("border: none", StringComparison.OrdinalIgnoreCase))
        && !attributes.Contains("border-left", StringComparison.OrdinalIgnoreCase)
        && !attributes.Contains("quote", StringComparison.OrdinalIgnoreCase);

    private static bool Names(ReadOnlySpan<char> attributes, string[] names)
    {
        if (attributes.IndexOf('=') < 0)
            return false;
        foreach (var name in names)
            if (HasWhole(attributes, name))
                return true;
        return false;
    }

    private static bool HasWhole(ReadOnlySpan<char> attributes, string name)
    {
        for (var from = 0; from < attributes.Length;)
        {
            var at = attributes[from..].IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return false;
            if (from + at > 0 && IsWhole(attributes, from + at, name.Length))
                return true;
            from += at + name.Length;
        }

        return false;
    }

    /// <summary>Outlook puts "x_" before the names in a mail that it quotes.</summary>
    private static bool IsWhole(ReadOnlySpan<char> attributes, int at, int length)
    {
        var begin = at > 2 && attributes[..at].EndsWith("x_", StringComparison.OrdinalIgnoreCase) ? at - 2 : at;
        var end = at + length;
        return attributes[begin - 1] is '"' or '\'' or ' ' or '='
            && (end == attributes.Length || attributes[end] is '"' or '\'' or ' ' or '_' or '/');
    }

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
