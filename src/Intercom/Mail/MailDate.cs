namespace Claudia.Intercom;

/// <summary>Finds dates and times in the ways of mail programs, whatever the language.</summary>
internal static class MailDate
{
    /// <summary>True when there is a year of four digits, or numbers with two separators such as 3/1/24.</summary>
    public static bool IsIn(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var digits = Digits(text, at);
            if (digits == 4 && text.AsSpan(at) is ['1', '9', ..] or ['2', '0', ..])
                return true;
            if (digits is 1 or 2 && IsNumeric(text, at + digits))
                return true;
            at += digits;
        }

        return false;
    }

    /// <summary>True when there is a time such as 10:11, 10h11 or 10.11.</summary>
    public static bool HasTime(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var digits = Digits(text, at);
            var mark = at + digits;
            if (digits is 1 or 2 && mark < text.Length && text[mark] is ':' or 'h' or '.' && Digits(text, mark + 1) == 2)
                return true;
            at += digits;
        }

        return false;
    }

    private static bool IsNumeric(string text, int mark)
    {
        if (mark >= text.Length || text[mark] is not ('/' or '.' or '-'))
            return false;
        var second = Digits(text, mark + 1);
        var next = mark + 1 + second;
        return second is 1 or 2 && next < text.Length && text[next] == text[mark] && Digits(text, next + 1) is 2 or 4;
    }

    private static int Digits(string text, int from)
    {
        var at = from;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at - from;
    }
}
