using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>When a conversation goes to a person.</summary>
public sealed record EscalationRules
{
    /// <summary>Drafts under this confidence (0 to 1) are not sent.</summary>
    public double MinimumConfidence { get; init; } = 0.6;

    /// <summary>The doubtful turn in a row at which the conversation is transferred; before, a person is offered.</summary>
    public int Strikes { get; init; } = 2;

    /// <summary>When confidence counts as falling; null for never.</summary>
    public FallingConfidence? Falling { get; init; } = new();

    /// <summary>The points of frustration at which the conversation is transferred; null for never.</summary>
    public int? FrustrationLimit { get; init; } = 5;

    /// <summary>The share of words in common (0 to 1) from which on a customer says the same again; null when repetition does not count.</summary>
    public double? Repetition { get; init; } = 0.8;

    /// <summary>Phrases by which customers of this workspace ask for a person, beside the built-in ones.</summary>
    public ImmutableArray<string> PersonPhrases { get; init; } = [];

    /// <summary>The workspace's own rules, which come before the <see cref="BuiltInRules"/>. The first that matches wins.</summary>
    public ImmutableArray<EscalationRule> Rules { get; init; } = [];

    /// <summary>When people are there; null for always.</summary>
    public OfficeHours? Hours { get; init; }
}

/// <summary>Confidence falls when the line through the newest drafts does: see <see cref="ConfidenceTrend"/>.</summary>
/// <param name="Over">How many drafts, from 3.</param>
/// <param name="Slope">How much from one draft to the next (0 to 1).</param>
public sealed record FallingConfidence(int Over = 3, double Slope = 0.15);

/// <summary>One rule.</summary>
/// <param name="Name">Stands in the journal with every verdict that it makes.</param>
public sealed record EscalationRule(string Name, Condition When, RuleAction Then);
