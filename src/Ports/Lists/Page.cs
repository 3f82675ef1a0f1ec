using System.Collections.Immutable;

namespace Claudia.Ports;

/// <summary>One page of a list.</summary>
/// <param name="Next">The cursor of the next page; null on the last one.</param>
public sealed record Page<T>(ImmutableArray<T> Items, string? Next);
