namespace Claudia.Engine;

/// <summary>Compares what was sent with what came back: markup, white space and punctuation change on the way.</summary>
internal static class SameWords
{
    /// <summary>From this length on a text that was shortened on its way is still recognised.</summary>
    private const int Enough = 400;

    public static bool Are(string one, string other)
    {
        var (a, b) = (Letters(one), Letters(other));
        if (a.Length == 0 || b.Length == 0)
            return one.Trim() == other.Trim();
        return a == b || (Math.Min(a.Length, b.Length) >= Enough && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal)));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
