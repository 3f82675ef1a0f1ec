using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>Lists that keep their newest entries.</summary>
internal static class Bounded
{
    public static ImmutableArray<T> Append<T>(ImmutableArray<T> list, T item, int limit) =>
        list.Length < limit ? list.Add(item) : [.. list.AsSpan()[(list.Length - limit + 1)..], item];
}
