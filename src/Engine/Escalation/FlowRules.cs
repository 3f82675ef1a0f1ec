namespace Claudia.Engine;

/// <summary>Whether a rule of the flow matches a conversation.</summary>
internal static class FlowRules
{
    /// <summary>The reason when it matches; null when not.</summary>
    public static Reason? Match(FlowRule rule, ConversationState state) => rule.Condition switch
    {
        FlowCondition.Tag => When(state.Facts.Tags?.Any(tag => Same(tag, rule.Value)) == true, ReasonKind.Tag, $"tag {rule.Value}"),
        FlowCondition.Signal => When(state.Signals.Any(signal => Same(signal, rule.Value)), ReasonKind.Signal, $"signal {rule.Value}"),
        FlowCondition.Channel => When(Same(Channel(state.Facts.Channel), Channel(rule.Value)!), ReasonKind.FlowRule, $"channel {rule.Value}"),
        FlowCondition.Attribute => When(HasAttribute(state, rule.Value), ReasonKind.FlowRule, $"attribute {rule.Value}"),
    };

    /// <summary>The messenger has two names: of conversations its channel is "conversation", of tickets "messenger".</summary>
    private static string? Channel(string? name) => Same(name, "messenger") ? "conversation" : name;

    private static bool HasAttribute(ConversationState state, string pair) =>
        state.Facts.Attributes?.Any(attribute => Same($"{attribute.Key}={attribute.Value}", pair)) == true;

    private static bool Same(string? one, string other) => string.Equals(one?.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static Reason? When(bool matches, ReasonKind kind, string evidence) => matches ? new(kind, evidence) : null;
}
