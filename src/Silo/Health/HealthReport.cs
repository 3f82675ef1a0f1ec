using System.Collections.Immutable;

namespace Claudia.Silo;

/// <summary>How far something is fit to work.</summary>
internal enum Health
{
    Ready = 1,

    /// <summary>Some of it works: see the checks.</summary>
    Degraded = 2,

    Unready = 3,
}

/// <summary>Whether this process can do its work, and what stands in its way.</summary>
internal sealed record HealthReport(Health Status, ImmutableArray<HealthCheck> Checks);

/// <summary>One thing that was looked at.</summary>
/// <param name="Findings">What is wrong, in words that say what to do.</param>
internal sealed record HealthCheck(string Name, Health Status, ImmutableArray<string> Findings);
