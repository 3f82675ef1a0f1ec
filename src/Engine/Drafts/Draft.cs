using System.Collections.Immutable;
using System.Text.Json.Serialization;

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
    /// <summary>The part that marks a draft as a courtesy: an answer to a greeting or to thanks.</summary>
    public const string CourtesyPart = "courtesy";

    /// <summary>What it is about: tags of the best article, or what a model says; null where nobody says.</summary>
    public ImmutableArray<string>? Topics { get; init; }

    /// <summary>The words by which it promises a person; null when it promises none, or its author's words are a company's own.</summary>
    public string? Promise { get; init; }

    /// <summary>True for an answer to a greeting or to thanks: it says nothing of how well questions are answered.</summary>
    [JsonIgnore]
    public bool IsCourtesy => Parts.ContainsKey(CourtesyPart);

    public static readonly ImmutableSortedDictionary<string, double> NoParts = ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>True when it is about a topic, or rests on the article of that id.</summary>
    internal bool IsAbout(string topic) =>
        Topics?.Any(it => string.Equals(it, topic.Trim(), StringComparison.OrdinalIgnoreCase)) == true
        || (!Articles.IsEmpty && string.Equals(Articles[0].Article, topic.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>With a confidence of 0 to 1, whatever its author says.</summary>
    public Draft Bounded() => this with { Confidence = double.IsNaN(Confidence) ? 0 : Math.Clamp(Confidence, 0, 1) };
}

/// <summary>An article that a draft rests on.</summary>
public sealed record Citation(string Article, string Title);
