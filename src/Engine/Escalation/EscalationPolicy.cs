using System.Collections.Immutable;
using System.Globalization;

namespace Claudia.Engine;

/// <summary>Whether to answer, to offer a person, or to transfer. Pure; every verdict carries its reasons.</summary>
public static class EscalationPolicy
{
    /// <param name="draft">The draft for the waiting messages; null while there is none.</param>
    /// <param name="failure">Why there will be none; null while one may come.</param>
    public static Verdict Judge(ConversationState state, Draft? draft, string? failure, Rules rules) =>
        ByFlow(state, rules) ?? ByWords(state, rules) ?? (draft, failure) switch
        {
            (null, null) => new Verdict.Wait(),
            (null, { } why) => Transfer(ReasonKind.DraftFailed, why),
            ({ } it, _) => ByDraft(state, it, rules.Escalation),
        };

    /// <summary>Tags, signals, channel and attributes: rules that need no words. All that match are reasons, so that all are spent.</summary>
    private static Verdict.Transfer? ByFlow(ConversationState state, Rules rules)
    {
        var matches = rules.Escalation.FlowRules
            .Select(rule => (rule.Destination, Reason: FlowRules.Match(rule, state)))
            .Where(match => match.Reason is { } reason && !state.SpentRules.Contains(reason.Evidence))
            .ToList();
        return matches is [var first, ..] ? new(first.Destination, [.. matches.Select(match => match.Reason!)]) : null;
    }

    /// <summary>What the customer says about being helped by a person.</summary>
    private static Verdict.Transfer? ByWords(ConversationState state, Rules rules)
    {
        foreach (var text in WaitingTexts(state))
        {
            if (PersonRequest.Find(text, rules.Escalation.PersonPhrases) is { } words)
                return Transfer(ReasonKind.AsksForPerson, $"\"{words}\"");
            if (state.Offered && YesNo.IsYes(text))
                return Transfer(ReasonKind.AcceptedOffer, $"\"{text}\"");
        }
        return null;
    }

    private static Verdict ByDraft(ConversationState state, Draft draft, EscalationRules rules)
    {
        var article = draft.Articles.IsEmpty ? "no article" : $"article \"{draft.Articles[0].Title}\"";
        if (draft.NeedsExpert)
            return Transfer(ReasonKind.Expertise, $"{article} is a Level 2 topic");
        var measured = string.Create(CultureInfo.InvariantCulture, $"{draft.Confidence:0.00} against {rules.MinimumConfidence:0.00}, {article}");
        if (draft.Text.Length > 0 && draft.Confidence >= rules.MinimumConfidence)
            return new Verdict.Answer([new(ReasonKind.Confident, measured)]);
        ImmutableArray<Reason> low = [new(ReasonKind.LowConfidence, $"{measured}, strike {state.Strikes + 1} of {rules.Strikes}")];
        return state.Strikes + 1 >= rules.Strikes ? new Verdict.Transfer(Rules.DefaultDestination, low) : new Verdict.Offer(low);
    }

    private static IEnumerable<string> WaitingTexts(ConversationState state)
    {
        var waiting = state.Waiting.Select(mark => mark.Id).ToHashSet(StringComparer.Ordinal);
        return state.Messages.Where(message => waiting.Contains(message.Id)).Select(message => message.Text);
    }

    private static Verdict.Transfer Transfer(ReasonKind kind, string evidence) =>
        new(Rules.DefaultDestination, [new(kind, evidence)]);
}
