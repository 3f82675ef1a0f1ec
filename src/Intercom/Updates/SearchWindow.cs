namespace Claudia.Intercom;

/// <summary>A span of <c>updated_at</c>, in Unix seconds.</summary>
/// <param name="From">The first second.</param>
/// <param name="Before">The second after the last; null when the span has no end.</param>
public readonly record struct SearchWindow(long From, long? Before)
{
    /// <summary>A window that can't be halved.</summary>
    internal bool IsSecond => Before - From <= 1;

    public static SearchWindow Since(DateTimeOffset time) => new(time.ToUnixTimeSeconds(), null);

    internal static SearchWindow Second(DateTimeOffset time) => new(time.ToUnixTimeSeconds(), time.ToUnixTimeSeconds() + 1);

    internal DateTimeOffset Start => DateTimeOffset.FromUnixTimeSeconds(From);

    internal bool Holds(DateTimeOffset time) => time.ToUnixTimeSeconds() is var second && second >= From && !(second >= Before);

    /// <summary>Two windows that hold together what this one holds; null for a second.</summary>
    /// <param name="now">A window without an end is cut as if it ended now. One that starts later loses its first second: clocks differ.</param>
    internal (SearchWindow Earlier, SearchWindow Later)? Halve(DateTimeOffset now)
    {
        if (IsSecond)
            return null;
        var end = Before ?? Math.Max(now.ToUnixTimeSeconds(), From) + 1;
        var middle = From + Math.Max(1, (end - From) / 2);
        return (new(From, middle), this with { From = middle });
    }
}
