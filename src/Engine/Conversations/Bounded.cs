using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>Lists that keep their newest entries.</summary>
public static class Bounded
{
    public static ImmutableArray<T> Append<T>(ImmutableArray<T> list, T item, int limit) =>
        list.Length < limit ? list.Add(item) : [.. list.AsSpan()[(list.Length - limit + 1)..], item];

    /// <summary>Puts an item in its place in a list that is in order, and lets the first go when there are too many.</summary>
    public static ImmutableArray<T> Insert<T>(ImmutableArray<T> list, T item, int limit, Func<T, T, bool> isBefore)
    {
        var at = list.Length;
        while (at > 0 && isBefore(item, list[at - 1]))
            at--;
        var all = list.Insert(at, item);
        return all.Length <= limit ? all : all[1..];
    }
}
