using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>What a rule that matches makes of a turn.</summary>
internal static class Verdicts
{
    /// <summary>The verdict; null when the rule has nothing to say here, and the next one is asked.</summary>
    public static Verdict? Of(EscalationRule rule, ImmutableArray<Reason> reasons, Turn turn, DateTimeOffset at)
    {
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
        { Draft.Text.Length: > 0 } => new Verdict.Answer(reasons.Add(turn.Measured(ReasonKind.Confident))),
        _ => null,
    };

    private static Verdict Never(ImmutableArray<Reason> reasons, Turn turn)
    {
        if (turn.MayBeDrafted || turn.State.Waiting.IsEmpty)
            return new Verdict.Wait();
        return turn.Draft is not null && !turn.IsBelow(null)
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
        if (action.IgnoresHours || turn.Rules.Hours is not { } hours || hours.IsOpen(at))
            return new Verdict.Transfer(destination, reasons);
        return hours.Outside switch
        {
            OutsideHours.Transfer => new Verdict.Transfer(destination, reasons, TransferWord.None),
            OutsideHours.Tell => new Verdict.Transfer(destination, reasons, TransferWord.Closed),
            OutsideHours.Hold => Held(destination, reasons, hours, turn, at),
        };
    }

    /// <summary>Where there are no hours, people are always there.</summary>
    private static Verdict Hold(string destination, ImmutableArray<Reason> reasons, Turn turn, DateTimeOffset at) =>
        turn.Rules.Hours is { } hours && !hours.IsOpen(at)
            ? Held(destination, reasons, hours, turn, at)
            : new Verdict.Transfer(destination, reasons);

    /// <summary>Held already, nothing more is to be done while the customer says nothing; hours that never come hold nothing.</summary>
    private static Verdict Held(string destination, ImmutableArray<Reason> reasons, OfficeHours hours, Turn turn, DateTimeOffset at)
    {
        if (turn.State is { Held: not null, Waiting.IsEmpty: true })
            return new Verdict.Wait();
        return hours.NextOpening(at) is { } opening
            ? new Verdict.Hold(destination, reasons, opening)
            : new Verdict.Transfer(destination, reasons, TransferWord.Closed);
    }

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
