using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>The rules that every workspace has, after its own. Their limits are the workspace's.</summary>
public static class BuiltInRules
{
    public static readonly ImmutableArray<EscalationRule> All =
    [
        new("asks-for-person", new Condition.AsksForPerson(), new RuleAction.Transfer()),
        new("accepts-offer", new Condition.AcceptsOffer(), new RuleAction.Transfer()),
        new("declines-offer", new Condition.DeclinesOffer(), new RuleAction.Acknowledge()),
        new("frustration", new Condition.Frustration(null), new RuleAction.Transfer()),
        new("draft-failed", new Condition.DraftFailed(), new RuleAction.Transfer()),
        new("needs-expert", new Condition.Any([new Condition.NeedsExpert(), new Condition.PromisesPerson()]), new RuleAction.Transfer()),
        new("in-doubt", new Condition.Any([new Condition.ConfidenceBelow(null), new Condition.Repetition(), new Condition.ConfidenceFalls()]), new RuleAction.Offer()),
    ];
}
