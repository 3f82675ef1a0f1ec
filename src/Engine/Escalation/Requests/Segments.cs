namespace Claudia.Engine;

/// <summary>The parts of a text that are judged one by one: its sentences, and of long ones their clauses, and windows of those that are long still.</summary>
public ref struct Segments(ReadOnlySpan<Token> tokens)
{
    /// <summary>A longer sentence is judged piece by piece.</summary>
    public const int Longest = 24;

    private readonly ReadOnlySpan<Token> _tokens = tokens;
    private int _from;
    private int _window;

    public ReadOnlySpan<Token> Current { get; private set; }

    public bool MoveNext()
    {
        while (_from < _tokens.Length)
        {
            var length = Part(_tokens[_from..]);
            var left = length - _window;
            Current = _tokens.Slice(_from + _window, Math.Min(Longest, left));
            if (left > Longest)
            {
                _window += Longest / 2;
            }
            else
            {
                _from += length + 1;
                _window = 0;
            }
            if (Current.Length > 0)
                return true;
        }
        return false;
    }

    /// <summary>How long the sentence is that begins here; one that is too long ends at its first comma.</summary>
    private static int Part(ReadOnlySpan<Token> tokens)
    {
        var sentence = LengthTo(Token.Stop, tokens);
        return sentence <= Longest ? sentence : LengthTo(Token.Comma, tokens[..sentence]);
    }

    private static int LengthTo(Token mark, ReadOnlySpan<Token> tokens) =>
        tokens.IndexOf(mark) is >= 0 and var at ? at : tokens.Length;
}
