using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>What rules would have changed, over many conversations.</summary>
/// <param name="Rules">One row for each rule that transferred, or would have, the one with the most differences first.</param>
public sealed record ReplayReport(
    string RulesVersion,
    long Conversations,
    long Turns,
    long Undecided,
    VerdictCounts VerdictsBefore,
    VerdictCounts VerdictsAfter,
    ImmutableArray<RuleDifference> Rules)
{
    /// <summary>Transfers that are different, one way or another.</summary>
    public long Differences => Rules.Sum(rule => rule.Differences);
}

/// <summary>What is different by one rule.</summary>
/// <param name="Before">Transfers that it made.</param>
/// <param name="After">Transfers that it would have made.</param>
/// <param name="Examples">Some of the conversations, each kind of difference in turn.</param>
public sealed record RuleDifference(
    string Rule, long Before, long After, long Added, long Removed, long Earlier, long Later, long OtherDestination, ImmutableArray<ReplayDifference> Examples)
{
    public long Differences => Added + Removed + Earlier + Later + OtherDestination;
}
