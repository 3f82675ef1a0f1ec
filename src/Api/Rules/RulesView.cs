using System.Collections.Immutable;
using Claudia.Engine;
using Claudia.Silo;

namespace Claudia.Api;

/// <summary>The rules in force.</summary>
/// <param name="Faults">What is wrong with the file as it stands: while anything is, the rules before are in force.</param>
internal sealed record RulesView(
    string Version, double MinimumConfidence, int Strikes, int? FrustrationLimit, double? Repetition, FallingConfidence? Falling, HoursView? Hours, ImmutableArray<RuleView> Rules, ImmutableArray<string> Faults)
{
    public static RulesView Of(WorkspaceRules rules)
    {
        var escalation = rules.Current.Escalation;
        return new(
            rules.Current.Version,
            escalation.MinimumConfidence,
            escalation.Strikes,
            escalation.FrustrationLimit,
            escalation.Repetition,
            escalation.Falling,
            escalation.Hours is { } hours ? new(hours.Zone.Id, hours.Outside) : null,
            [.. escalation.Rules.Concat(BuiltInRules.All).Select(rule => new RuleView(rule.Name, ConditionWords.Of(rule.When), ActionWords.Of(rule.Then)))],
            rules.Faults);
    }
}

/// <summary>One rule, in words.</summary>
internal sealed record RuleView(string Name, string When, string Then);

/// <summary>When people are there.</summary>
internal sealed record HoursView(string TimeZone, OutsideHours Outside);
