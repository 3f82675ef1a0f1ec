using System.Net;

namespace Claudia.Intercom;

/// <summary>Reads HTML once from front to back. Whatever is not closed is either text or runs to the end, so no character is looked at more than a few times.</summary>
/// <param name="html">The HTML.</param>
/// <param name="mail">Present when the lines of quotations get a mark and signatures are left out.</param>
internal sealed class HtmlReader(string html, MailContainers? mail = null)
{
    /// <summary>The longest named entity that is resolved, with its <c>&amp;</c> and <c>;</c>.</summary>
    private const int LongestEntity = 12;

    private readonly PlainWriter _plain = new();

    /// <summary>Behind the last one no tag can end, so every <c>&lt;</c> there is text.</summary>
    private readonly int _lastClose = html.LastIndexOf('>');

    /// <summary>Text without any tag keeps its lines.</summary>
    private int _preformatted = html.Contains('<', StringComparison.Ordinal) ? 0 : 1;

    private bool _quotesCount = true;

    private int _at;

    public string Read()
    {
        while (_at < html.Length)
            Step();
        return _plain.ToString();
    }

    private void Step()
    {
        if (html[_at] == '<' && _at < _lastClose && StartsTag(html[_at + 1]))
            Tag();
        else if (html[_at] == '&')
            Entity();
        else
            _plain.Text(html[_at++], _preformatted > 0);
    }

    private static bool StartsTag(char next) => char.IsAsciiLetter(next) || next is '/' or '!' or '?';

    private void Tag()
    {
        if (html.AsSpan(_at).StartsWith("<!--"))
        {
            SkipPast("-->", _at + 4);
            return;
        }

        var closing = html[_at + 1] == '/';
        var start = _at + (closing ? 2 : 1);
        var end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        _at = TagEnd(end) + 1;
        var name = html[start..end];
        if (mail?.Follow(name, closing, html.AsSpan(end, Math.Max(0, _at - 1 - end))) == true)
            _plain.Enter(mail.Quoting, mail.Signing);
        Apply(name, closing);
    }

    private void Apply(string name, bool closing)
    {
        if (name.Equals("pre", StringComparison.OrdinalIgnoreCase))
            _preformatted = closing ? 0 : 1;
        switch (HtmlTags.EffectOf(name))
        {
            case TagEffect.None:
                break;
            case TagEffect.Line:
                _plain.Line(always: name.Equals("br", StringComparison.OrdinalIgnoreCase));
                break;
            case TagEffect.Paragraph:
                _plain.Paragraph();
                break;
            case TagEffect.Item:
                _plain.Item(closing);
                break;
            case TagEffect.Cell:
                _plain.Text(' ', false);
                break;
            case TagEffect.Hidden when !closing:
                SkipPast($"</{name}", _at);
                SkipPast(">", _at);
                break;
            case TagEffect.Hidden:
                break;
        }
    }

    /// <summary>The position of the tag's <c>&gt;</c>; one within quotes does not count, until a tag shows that quotes are not balanced here.</summary>
    private int TagEnd(int from)
    {
        for (var at = from; at < html.Length && _quotesCount; at++)
        {
            if (html[at] == '>')
                return at;
            if (html[at] is not ('"' or '\'') || html[at - 1] != '=')
                continue;
            var close = html.IndexOf(html[at], at + 1);
            if (close < 0)
                break;
            at = close;
        }

        _quotesCount = false;
        return html.IndexOf('>', from);
    }

    private void SkipPast(string mark, int from)
    {
        var found = from < html.Length ? html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase) : -1;
        _at = found < 0 ? html.Length : found + mark.Length;
    }

    private void Entity()
    {
        var window = html.AsSpan(_at, Math.Min(LongestEntity, html.Length - _at));
        var end = window.IndexOf(';');
        var entity = end < 0 ? null : window[..(end + 1)].ToString();
        var resolved = entity is null ? null : WebUtility.HtmlDecode(entity);
        if (resolved is null || resolved == entity)
        {
            _plain.Text(html[_at++], false);
            return;
        }

        foreach (var c in resolved)
            _plain.Text(c == '\u00A0' ? ' ' : c, _preformatted > 0);
        _at += end + 1;
    }
}
