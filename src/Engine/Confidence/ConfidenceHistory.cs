using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>One judged draft's confidence.</summary>
/// <param name="Turn">The customer's message that the draft answered.</param>
/// <param name="Value">0 to 1.</param>
/// <param name="Parts">What it was made of, by name.</param>
/// <param name="Verdict">What was decided: answer, offer or transfer.</param>
public sealed record ConfidenceSample(
    string Turn,
    DateTimeOffset At,
    double Value,
    ImmutableSortedDictionary<string, double> Parts,
    string Verdict);

/// <summary>The latest samples, and running figures over all of them. Older samples are in the journal.</summary>
public sealed record ConfidenceHistory(ImmutableArray<ConfidenceSample> Latest, long Count, double Mean, double Lowest)
{
    /// <summary>How many samples the state keeps.</summary>
    public const int Kept = 50;

    public static readonly ConfidenceHistory Empty = new([], 0, 0, 1);

    /// <summary>The newest value, where there is one.</summary>
    public double? Last => Latest.IsEmpty ? null : Latest[^1].Value;

    public ConfidenceHistory With(ConfidenceSample sample) => new(
        Bounded.Append(Latest, sample, Kept),
        Count + 1,
        Mean + ((sample.Value - Mean) / (Count + 1)),
        Math.Min(Lowest, sample.Value));
}
