using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>Whether to answer, to offer a person, or to transfer. Pure; every verdict carries the rule that made it, and its reasons.</summary>
public static class EscalationPolicy
{
    /// <summary>Comes before all rules, those of the workspace included: a machine is neither answered nor given to people.</summary>
    public const string MachineRule = "machine";

    /// <param name="draft">The draft for the waiting messages; null while there is none.</param>
    /// <param name="failure">Why there will be none; null while one may come.</param>
    /// <param name="at">Now: it tells whether people are there.</param>
    /// <param name="language">The messages' language, where no draft tells.</param>
    public static Verdict Judge(ConversationState state, Draft? draft, string? failure, Rules rules, DateTimeOffset at, string? language = null) =>
        Judge(new Turn(state, draft, failure, rules.Escalation, language), at);

    /// <summary>What the waiting messages add to the frustration; null for nothing, or where it does not count.</summary>
    public static ImmutableArray<FrustrationSample>? FrustrationOf(ConversationState state, Rules rules) =>
        FrustrationOf(new Turn(state, null, null, rules.Escalation, null));

    internal static ImmutableArray<FrustrationSample>? FrustrationOf(Turn turn) =>
        turn.Rules.FrustrationLimit is null || turn.Frustration.IsEmpty ? null : turn.Frustration;

    /// <summary>The first rule that matches makes the verdict. While only a draft can tell whether one does, there is none.</summary>
    internal static Verdict Judge(Turn turn, DateTimeOffset at)
    {
        if (turn.IsForNobody() is { } reason)
            return new Verdict.Ignore([reason]) { Rule = MachineRule };
        foreach (var rule in turn.Rules.Rules.Concat(BuiltInRules.All))
        {
            var finding = turn.State.Waiting.IsEmpty && !rule.When.IsStanding ? Finding.No : Matching.Of(rule.When, turn);
            if (finding.Truth == Truth.Unknown)
                return new Verdict.Wait();
            if (finding.Truth == Truth.Yes && Verdicts.Of(rule, finding.Reasons, turn, at) is { } verdict)
                return verdict with { Rule = rule.Name };
        }
        return turn.Draft is null ? new Verdict.Wait() : new Verdict.Answer([turn.Measured(ReasonKind.Confident)]);
    }
}
