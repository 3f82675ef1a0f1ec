using System.Diagnostics;

namespace Claudia.Engine;

/// <summary>What a rule does in a few words, as reports show it.</summary>
public static class ActionWords
{
    public static string Of(RuleAction action) => action switch
    {
        RuleAction.Transfer it => $"transfer to {it.Destination}{(it.IgnoresHours ? " at any hour" : "")}",
        RuleAction.Offer it => $"offer {it.Destination}",
        RuleAction.Hold it => $"hold for {it.Destination}",
        RuleAction.Acknowledge => "acknowledge",
        RuleAction.AnswerOnly => "answer only",
        RuleAction.NeverTransfer => "never transfer",
        _ => throw new UnreachableException($"No words for {action.GetType().Name}."),
    };
}
