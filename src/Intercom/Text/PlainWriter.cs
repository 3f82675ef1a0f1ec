using System.Text;

namespace Claudia.Intercom;

/// <summary>Collects text as a browser would lay it out: white space collapses, lines and paragraphs are apart.</summary>
internal sealed class PlainWriter
{
    private readonly StringBuilder _text = new();
    private int _lines;
    private bool _space;
    private bool _quoted;
    private bool _muted;

    public void Text(char c, bool preformatted)
    {
        if (preformatted && c == '\n')
            Line(always: true);
        else if (char.IsWhiteSpace(c) && !preformatted)
            _space = true;
        else
            Put(c);
    }

    /// <summary>Ends the line. An empty one is kept only when <paramref name="always"/>.</summary>
    public void Line(bool always) => _lines = always ? Math.Min(2, _lines + 1) : Math.Max(1, _lines);

    public void Paragraph() => _lines = 2;

    public void Item(bool closing)
    {
        Line(always: false);
        if (!closing)
            Put('-');
        _space = !closing;
    }

    /// <summary>Begins a line in a part of the text whose lines get the mark of a quotation, or are left out.</summary>
    public void Enter(bool quoted, bool muted)
    {
        Line(always: false);
        (_quoted, _muted) = (quoted, muted);
    }

    public override string ToString() => _text.ToString();

    private void Put(char c)
    {
        if (_muted)
            return;
        var begins = _lines > 0 || _text.Length == 0;
        if (_lines > 0 && _text.Length > 0)
            _ = _text.Append('\n', _lines);
        else if (_space && _lines == 0 && _text.Length > 0)
            _ = _text.Append(' ');
        (_lines, _space) = (0, false);
        if (_quoted && begins)
            _ = _text.Append("> ");
        _ = _text.Append(c);
    }
}
