namespace Claudia.Answers;

/// <summary>Compares spellings.</summary>
internal static class Slips
{
    /// <summary>True when the words differ by exactly one letter inserted, left out or changed, or two neighbours swapped.</summary>
    public static bool IsOne(string left, string right)
    {
        var start = left.AsSpan().CommonPrefixLength(right);
        var rest = left.AsSpan(start);
        var other = right.AsSpan(start);
        return (rest.Length - other.Length) switch
        {
            0 => rest.Length > 0 && (rest[1..].SequenceEqual(other[1..]) || IsSwap(rest, other)),
            1 => rest[1..].SequenceEqual(other),
            -1 => other[1..].SequenceEqual(rest),
            _ => false,
        };
    }

    private static bool IsSwap(ReadOnlySpan<char> rest, ReadOnlySpan<char> other) =>
        rest.Length > 1 && rest[0] == other[1] && rest[1] == other[0] && rest[2..].SequenceEqual(other[2..]);
}
