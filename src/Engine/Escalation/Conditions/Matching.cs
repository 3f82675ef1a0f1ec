using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Claudia.Engine;

/// <summary>Evaluates conditions on a turn. Three-valued: what only a draft can tell is unknown until there is one, or none will come.</summary>
internal static class Matching
{
    public static Finding Of(Condition condition, Turn turn) => condition switch
    {
        Condition.All it => All(it.Of, turn),
        Condition.Any it => Any(it.Of, turn),
        Condition.Not it => Not(it, turn),
        Condition.AsksForPerson => turn.AsksForPerson() is { } words ? Finding.Yes(Reason.Of(ReasonKind.AsksForPerson, ("words", words))) : Finding.No,
        Condition.AcceptsOffer => turn.AcceptsOffer() is { } words ? Finding.Yes(Reason.Of(ReasonKind.AcceptedOffer, ("words", words))) : Finding.No,
        Condition.DeclinesOffer => turn.DeclinesOffer() is { } words ? Finding.Yes(Reason.Of(ReasonKind.DeclinedOffer, ("words", words))) : Finding.No,
        Condition.Frustration it => Frustrated(it, turn),
        Condition.Keyword it => Finding.When(turn.Says(it.Phrase), ReasonKind.Keyword, ("words", it.Phrase)),
        Condition.Attachment => Finding.When(turn.Attachments > 0, ReasonKind.Attachment, ("count", turn.Attachments.ToString(CultureInfo.InvariantCulture))),
        Condition.Language it => turn.Language is { } language ? Finding.When(Same(language, it.Code), ReasonKind.Language, ("value", language)) : Missing(turn),
        Condition.Tag or Condition.Signal or Condition.Channel or Condition.AttributeIs => Standing(condition, turn.State),
        Condition.DraftFailed => turn.Failure is { } why ? Finding.Yes(Reason.Of(ReasonKind.DraftFailed, ("why", why))) : Missing(turn),
        _ => turn.Draft is { } draft ? OfDraft(condition, draft, turn) : Missing(turn),
    };

    /// <summary>A condition that does not hold for want of a draft, or can't hold at all.</summary>
    private static Finding Missing(Turn turn) => turn.MayBeDrafted ? Finding.Unknown : Finding.No;

    private static Finding OfDraft(Condition condition, Draft draft, Turn turn) => condition switch
    {
        Condition.ConfidenceBelow it => turn.IsBelow(it.Limit) ? Finding.Yes(turn.Measured(ReasonKind.LowConfidence, it.Limit)) : Finding.No,
        Condition.ConfidenceFalls => turn.Falls(),
        Condition.Repetition => turn.Repeats(),
        Condition.NeedsExpert => draft.NeedsExpert ? Finding.Yes(turn.Expertise()) : Finding.No,
        Condition.PromisesPerson => draft.Promise is { } words ? Finding.Yes(Reason.Of(ReasonKind.Promise, ("words", words))) : Finding.No,
        Condition.Topic it => Finding.When(draft.IsAbout(it.Name), ReasonKind.Topic, ("value", it.Name)),
        _ => throw new UnreachableException($"No match for {condition.GetType().Name}."),
    };

    private static Finding All(ImmutableArray<Condition> parts, Turn turn)
    {
        var reasons = ImmutableArray.CreateBuilder<Reason>();
        var unknown = false;
        foreach (var part in parts)
        {
            var finding = Of(part, turn);
            if (finding.Truth == Truth.No)
                return Finding.No;
            unknown |= finding.Truth == Truth.Unknown;
            reasons.AddRange(finding.Reasons);
        }
        return unknown ? Finding.Unknown : Finding.Yes(reasons.ToImmutable());
    }

    /// <summary>With all the evidence there is: each part that holds gives its own.</summary>
    private static Finding Any(ImmutableArray<Condition> parts, Turn turn)
    {
        ImmutableArray<Finding> findings = [.. parts.Select(part => Of(part, turn))];
        if (findings.Any(finding => finding.Truth == Truth.Yes))
            return Finding.Yes([.. findings.SelectMany(finding => finding.Reasons)]);
        return findings.Any(finding => finding.Truth == Truth.Unknown) ? Finding.Unknown : Finding.No;
    }

    private static Finding Not(Condition.Not condition, Turn turn) => Of(condition.Of, turn).Truth switch
    {
        Truth.Yes => Finding.No,
        Truth.Unknown => Finding.Unknown,
        Truth.No => Finding.Yes(Reason.Of(ReasonKind.FlowRule, ("value", $"not {ConditionWords.Of(condition.Of)}"))),
    };

    private static Finding Frustrated(Condition.Frustration condition, Turn turn)
    {
        if ((condition.AtLeast ?? turn.Rules.FrustrationLimit) is not { } limit)
            return Finding.No;
        var (points, added) = (turn.Points, turn.Frustration);
        return points >= limit && !added.IsEmpty
            ? Finding.Yes(Reason.Of(
                ReasonKind.Frustration,
                ("points", points.ToString(CultureInfo.InvariantCulture)),
                ("limit", limit.ToString(CultureInfo.InvariantCulture)),
                ("words", string.Join("\", \"", added.Select(sample => sample.Evidence)))))
            : Finding.No;
    }

    private static Finding Standing(Condition condition, ConversationState state) => condition switch
    {
        Condition.Tag it => Finding.When(state.Facts.Tags?.Any(tag => Same(tag, it.Name)) == true, ReasonKind.Tag, ("value", it.Name)),
        Condition.Signal it => Finding.When(state.Signals.Any(signal => Same(signal, it.Name)), ReasonKind.Signal, ("value", it.Name)),
        Condition.Channel it => Finding.When(Same(Channel(state.Facts.Channel), Channel(it.Name)!), ReasonKind.FlowRule, ("value", ConditionWords.Of(it))),
        Condition.AttributeIs it => Finding.When(HasAttribute(state, it), ReasonKind.FlowRule, ("value", ConditionWords.Of(it))),
        _ => throw new UnreachableException($"No match for {condition.GetType().Name}."),
    };

    /// <summary>The messenger has two names: of conversations its channel is "conversation", of tickets "messenger".</summary>
    private static string? Channel(string? name) => Same(name, "messenger") ? "conversation" : name;

    private static bool HasAttribute(ConversationState state, Condition.AttributeIs condition) =>
        state.Facts.Attributes?.Any(attribute => Same(attribute.Key, condition.Name) && Same(attribute.Value, condition.Value)) == true;

    private static bool Same(string? one, string other) => string.Equals(one?.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
