using System.Collections.Immutable;

namespace Claudia.Silo;

/// <summary>Whether something can do its work.</summary>
public enum Health
{
    Ready = 1,

    /// <summary>A part of the work is not done. Of the process: it takes messages, and the checks say what is wrong.</summary>
    Degraded = 2,

    /// <summary>The work is not done. Of the process: it can't take messages.</summary>
    Unready = 3,
}

/// <summary>Whether this process can take messages, and everything that is wrong.</summary>
internal sealed record HealthReport(Health Status, ImmutableArray<HealthCheck> Checks);

/// <summary>One thing that was checked.</summary>
/// <param name="Findings">What is wrong, in words that say what to do.</param>
public sealed record HealthCheck(string Name, Health Status, ImmutableArray<string> Findings);
