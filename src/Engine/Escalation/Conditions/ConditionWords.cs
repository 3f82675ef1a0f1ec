using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Claudia.Engine;

/// <summary>A condition in a few words, as evidence and reports show it.</summary>
public static class ConditionWords
{
    public static string Of(Condition condition) => condition switch
    {
        Condition.All it => Joined(it.Of, " and "),
        Condition.Any it => Joined(it.Of, " or "),
        Condition.Not it => $"not {Of(it.Of)}",
        Condition.AsksForPerson => "asks for a person",
        Condition.AcceptsOffer => "accepts the offer",
        Condition.DeclinesOffer => "declines the offer",
        Condition.Frustration it => it.AtLeast is { } points ? string.Create(CultureInfo.InvariantCulture, $"frustration of {points}") : "frustration",
        Condition.ConfidenceBelow it => it.Limit is { } limit ? string.Create(CultureInfo.InvariantCulture, $"confidence below {limit:0.00}") : "low confidence",
        Condition.ConfidenceFalls => "falling confidence",
        Condition.Repetition => "repetition",
        Condition.NeedsExpert => "needs an expert",
        Condition.PromisesPerson => "promises a person",
        Condition.Topic it => $"topic {it.Name}",
        Condition.Keyword it => $"keyword {it.Phrase}",
        Condition.Tag it => $"tag {it.Name}",
        Condition.Signal it => $"signal {it.Name}",
        Condition.Channel it => $"channel {it.Name}",
        Condition.AttributeIs it => $"attribute {it.Name}={it.Value}",
        Condition.Attachment => "attachment",
        Condition.Language it => $"language {it.Code}",
        Condition.DraftFailed => "draft failed",
        _ => throw new UnreachableException($"No words for {condition.GetType().Name}."),
    };

    private static string Joined(ImmutableArray<Condition> parts, string by) => $"({string.Join(by, parts.Select(Of))})";
}
