using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>What a rule that matches makes of a turn.</summary>
internal static class Verdicts
{
    /// <summary>The verdict; null when the rule has nothing to say here, and the next one is asked.</summary>
    public static Verdict? Of(EscalationRule rule, ImmutableArray<Reason> reasons, Turn turn, DateTimeOffset at)
    {
        // Told once, Claudia goes on with what else there is.
        if (turn.State.Held is not null && rule.When.IsStanding && Outside(rule.Then, turn.Rules, at) == OutsideHours.Hold)
            return null;
        if (turn.State.Waiting.IsEmpty && rule.Then is not (RuleAction.Transfer or RuleAction.Hold or RuleAction.NeverTransfer))
            return null;
        return rule.Then switch
        {
            RuleAction.Acknowledge => new Verdict.Acknowledge(reasons),
            RuleAction.AnswerOnly => Answer(reasons, turn),
            RuleAction.NeverTransfer => Never(reasons, turn),
            RuleAction.Offer it => Offer(it.Destination, reasons, turn, at),
            _ when IsSpent(rule.When, reasons, turn.State) => null,
            RuleAction.Transfer it => Transfer(it, WithOthers(reasons, rule, turn), turn, at),
            RuleAction.Hold it => Hold(it.Destination, WithOthers(reasons, rule, turn), turn, at),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Verdict? Answer(ImmutableArray<Reason> reasons, Turn turn) => turn switch
    {
        { MayBeDrafted: true } => new Verdict.Wait(),
        { Draft: { Text.Length: > 0, NeedsExpert: false, Promise: null } } => new Verdict.Answer(reasons.Add(turn.Measured(ReasonKind.Confident))),
        _ => null,
    };

    private static Verdict Never(ImmutableArray<Reason> reasons, Turn turn)
    {
        if (turn.MayBeDrafted || turn.State.Waiting.IsEmpty)
            return new Verdict.Wait();
        return turn.Draft is { NeedsExpert: false, Promise: null } && !turn.IsBelow(null)
            ? new Verdict.Answer(reasons.Add(turn.Measured(ReasonKind.Confident)))
            : new Verdict.Fallback(reasons);
    }

    private static Verdict Offer(string destination, ImmutableArray<Reason> reasons, Turn turn, DateTimeOffset at) =>
        turn.State.Strikes + 1 < turn.Rules.Strikes
            ? new Verdict.Offer(reasons, destination == Rules.DefaultDestination ? null : destination)
            : Transfer(new(destination), reasons, turn, at);

    private static Verdict Transfer(RuleAction.Transfer action, ImmutableArray<Reason> reasons, Turn turn, DateTimeOffset at)
    {
        var destination = reasons.Any(reason => reason.Kind == ReasonKind.AcceptedOffer) && action.Destination == Rules.DefaultDestination
            ? turn.State.OfferedDestination ?? action.Destination
            : action.Destination;
        if (Outside(action, turn.Rules, at) is not { } outside)
            return new Verdict.Transfer(destination, reasons);
        return outside switch
        {
            OutsideHours.Transfer => new Verdict.Transfer(destination, reasons, TransferWord.None),
            OutsideHours.Tell => new Verdict.Transfer(destination, reasons, TransferWord.Closed),
            OutsideHours.Hold => Held(destination, reasons, turn.Rules.Hours!, at),
        };
    }

    /// <summary>What becomes of a transfer at this hour; null while people are there, or where it does not matter.</summary>
    private static OutsideHours? Outside(RuleAction action, EscalationRules rules, DateTimeOffset at)
    {
        if (rules.Hours is not { } hours || hours.IsOpen(at))
            return null;
        if (action is RuleAction.Hold)
            return OutsideHours.Hold;
        return action is RuleAction.Transfer { IgnoresHours: false } ? hours.Outside : null;
    }

    /// <summary>Where there are no hours, people are always there.</summary>
    private static Verdict Hold(string destination, ImmutableArray<Reason> reasons, Turn turn, DateTimeOffset at) =>
        turn.Rules.Hours is { } hours && !hours.IsOpen(at)
            ? Held(destination, reasons, hours, at)
            : new Verdict.Transfer(destination, reasons);

    /// <summary>Hours that never come hold nothing.</summary>
    private static Verdict Held(string destination, ImmutableArray<Reason> reasons, OfficeHours hours, DateTimeOffset at) => hours.NextOpening(at) is { } opening
        ? new Verdict.Hold(destination, reasons, opening)
        : new Verdict.Transfer(destination, reasons, TransferWord.Closed);

    /// <summary>True when the first rule about the conversation as a whole that matches forbids to transfer it.</summary>
    public static bool IsShielded(Turn turn) => turn.Rules.Rules
        .FirstOrDefault(rule => rule.When.IsStanding && Matching.Of(rule.When, turn) is { Truth: Truth.Yes })?.Then is RuleAction.NeverTransfer;

    /// <summary>A rule about the conversation as a whole, which has led to a transfer already: handed back, it does not count again.</summary>
    private static bool IsSpent(Condition when, ImmutableArray<Reason> reasons, ConversationState state) =>
        when.IsStanding && reasons.All(reason => state.SpentRules.Contains(reason.Evidence));

    /// <summary>With the evidence of the other such rules that match and transfer, so that all are spent together, and none sends the conversation to and fro.</summary>
    private static ImmutableArray<Reason> WithOthers(ImmutableArray<Reason> reasons, EscalationRule rule, Turn turn)
    {
        if (!rule.When.IsStanding)
            return reasons;
        var others = turn.Rules.Rules
            .Where(other => other != rule && other.When.IsStanding && other.Then is RuleAction.Transfer or RuleAction.Hold)
            .SelectMany(other => Matching.Of(other.When, turn).Reasons)
            .Where(reason => !turn.State.SpentRules.Contains(reason.Evidence));
        return [.. reasons.Concat(others).Distinct()];
    }
}
