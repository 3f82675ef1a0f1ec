using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>A message that shows frustration.</summary>
/// <param name="Points">1 mild, 3 clear, 5 severe.</param>
/// <param name="Evidence">The words that show it.</param>
public sealed record FrustrationSample(string MessageId, int Points, string Evidence)
{
    /// <summary>How many of an episode are kept.</summary>
    private const int Kept = 20;

    /// <summary>With the new ones; a message that is judged again counts once.</summary>
    internal static ImmutableArray<FrustrationSample> Add(ImmutableArray<FrustrationSample> known, ImmutableArray<FrustrationSample> more)
    {
        if (more.IsEmpty)
            return known;
        var others = known.RemoveAll(sample => more.Any(it => it.MessageId == sample.MessageId));
        return [.. others.AddRange(more).TakeLast(Kept)];
    }
}
