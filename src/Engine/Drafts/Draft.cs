using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>A proposed answer and how sure its author is of it.</summary>
/// <param name="Text">Plain text, in the customer's language.</param>
/// <param name="Confidence">0 to 1: the chance that it is right.</param>
/// <param name="Parts">What the confidence was made of, by name.</param>
/// <param name="Language">The customer's language as found in the messages: pt, en, es, ...</param>
/// <param name="Articles">The articles that it rests on, best first.</param>
/// <param name="NeedsExpert">True when the best article is marked as a Level 2 topic.</param>
public sealed record Draft(
    string Text,
    double Confidence,
    ImmutableSortedDictionary<string, double> Parts,
    string Language,
    ImmutableArray<Citation> Articles,
    bool NeedsExpert = false)
{
    public static readonly ImmutableSortedDictionary<string, double> NoParts = ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>With a confidence of 0 to 1, whatever its author says.</summary>
    public Draft Bounded() => this with { Confidence = double.IsNaN(Confidence) ? 0 : Math.Clamp(Confidence, 0, 1) };
}

/// <summary>An article that a draft rests on.</summary>
public sealed record Citation(string Article, string Title);
