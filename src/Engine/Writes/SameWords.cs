namespace Claudia.Engine;

/// <summary>Compares what was sent with what came back: markup, white space and punctuation change on the way.</summary>
internal static class SameWords
{
    /// <summary>From this length on a text that was shortened on its way is still recognised.</summary>
    private const int Enough = 400;

    public static bool Are(string one, string other)
    {
        var (at, to, same) = (Next(one, 0), Next(other, 0), 0);
        for (; at < one.Length && to < other.Length; at = Next(one, at + 1), to = Next(other, to + 1), same++)
        {
            if (one[at] != other[to])
                return false;
        }
        if (same == 0)
            return one.Trim() == other.Trim();
        return same >= Enough || (at == one.Length && to == other.Length);
    }

    /// <summary>Where the next letter or digit stands; the length when there is none.</summary>
    private static int Next(string text, int from)
    {
        while (from < text.Length && !char.IsLetterOrDigit(text[from]))
            from++;
        return from;
    }
}
