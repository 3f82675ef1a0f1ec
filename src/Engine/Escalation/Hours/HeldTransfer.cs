using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>A transfer that waits for people to be there.</summary>
/// <param name="Until">When it is made.</param>
/// <param name="Rule">The name of the rule that wants it.</param>
public sealed record HeldTransfer(string Destination, ImmutableArray<Reason> Reasons, DateTimeOffset Until, string? Rule);
