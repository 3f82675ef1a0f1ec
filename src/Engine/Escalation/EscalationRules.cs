using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>When a conversation goes to a person.</summary>
public sealed record EscalationRules
{
    /// <summary>Drafts under this confidence (0 to 1) are not sent.</summary>
    public double MinimumConfidence { get; init; } = 0.6;

    /// <summary>The draft under the limit in a row at which the conversation is transferred; before, a person is offered.</summary>
    public int Strikes { get; init; } = 2;

    /// <summary>Phrases by which customers of this workspace ask for a person, beside the built-in ones.</summary>
    public ImmutableArray<string> PersonPhrases { get; init; } = [];

    /// <summary>Rules of the flow. The first that matches names the destination.</summary>
    public ImmutableArray<FlowRule> FlowRules { get; init; } = [];
}

/// <summary>What a rule of the flow looks at.</summary>
public enum FlowCondition
{
    /// <summary>A tag of the conversation, by name.</summary>
    Tag = 1,

    /// <summary>A signal from the workflow.</summary>
    Signal = 2,

    /// <summary>The channel: conversation, email, whatsapp, ...</summary>
    Channel = 3,

    /// <summary>A custom attribute, as name=value.</summary>
    Attribute = 4,
}

/// <summary>Transfers a conversation to a destination when a condition holds. Comparisons ignore case.</summary>
public sealed record FlowRule(FlowCondition Condition, string Value, string Destination = Rules.DefaultDestination);
