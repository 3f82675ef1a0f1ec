namespace Claudia.Engine;

/// <summary>The first words of a text with its marks, hashed while they are read. Lives on the stack.</summary>
public ref struct Tokens
{
    /// <summary>More tokens than this are not looked at.</summary>
    public const int Most = 600;

    /// <summary>Room for the letters of that many tokens; a text that needs more is not looked at further.</summary>
    public const int MostLetters = 6_000;

    /// <summary>Letters of a word past these don't matter.</summary>
    private const int LongestWord = 24;

    /// <summary>A shorter word before an apostrophe is an article or a pronoun: l'agent, I'd.</summary>
    private const int LongestElision = 2;

    private const int Stretched = 3;

    private readonly Span<Token> _tokens;
    private readonly Span<char> _letters;
    private int _start;
    private int _end;
    private int _same;

    public Tokens(ReadOnlySpan<char> text, Span<Token> tokens, Span<char> letters)
    {
        _tokens = tokens;
        _letters = letters;
        foreach (var letter in text)
        {
            if (Count >= tokens.Length - 1 || _end >= letters.Length)
                break;
            Read(letter);
        }
        End();
    }

    public int Count { get; private set; }

    public readonly ReadOnlySpan<Token> All => _tokens[..Count];

    public readonly ReadOnlySpan<char> Letters => _letters[.._end];

    private void Read(char letter)
    {
        var folded = Engine.Letters.Fold(letter);
        if (folded > Engine.Letters.Nothing)
            Add(folded);
        else if (folded == Engine.Letters.None && (letter is not ('\'' or '’') || _end - _start <= LongestElision))
            Part(letter);
    }

    /// <summary>A letter that stands three times or more is stretched, and counts once.</summary>
    private void Add(char letter)
    {
        var length = _end - _start;
        if (length > 0 && _letters[_end - 1] == letter)
            _same++;
        else
            _same = 1;
        if (_same == Stretched)
            _end--;
        else if (_same < Stretched && length < LongestWord)
            _letters[_end++] = letter;
    }

    private void Part(char mark)
    {
        End();
        if (mark is '.' or '!' or '?' or ';' or ':' or '…' or '\n' or '¿' or '¡')
            Mark(Token.Stop);
        else if (mark is ',' or '(' or ')' or '–' or '—')
            Mark(Token.Comma);
    }

    private void Mark(Token mark)
    {
        if (Count > 0 && _tokens[Count - 1].Length > 0)
            _tokens[Count++] = mark;
    }

    private void End()
    {
        if (_end == _start)
            return;
        var word = _letters[_start.._end];
        _tokens[Count++] = new(Hash.Of(word), Sounds.Of(word, out _), _start, word.Length);
        _start = _end;
    }
}
