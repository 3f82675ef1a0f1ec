using System.Collections.Immutable;

namespace Claudia.Answers;

/// <summary>What speaks for an article as the answer to a question; each part lies between 0 and 1.</summary>
/// <param name="Coverage">The share of the question's terms, weighted by rarity, that the article has.</param>
/// <param name="Questions">The likeness with the nearest of the article's typical questions and its title.</param>
/// <param name="Score">The full-text score, squashed.</param>
/// <param name="Margin">How far the article is ahead of the next; 1 when it is alone.</param>
internal sealed record MatchParts(double Coverage, double Questions, double Score, double Margin = 0)
{
    public ImmutableSortedDictionary<string, double> Named => ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            KeyValuePair.Create("coverage", Round(Coverage)),
            KeyValuePair.Create("questions", Round(Questions)),
            KeyValuePair.Create("score", Round(Score)),
            KeyValuePair.Create("margin", Round(Margin)),
        ]);

    /// <summary>The journal keeps the parts for ever; three digits are enough to explain a verdict.</summary>
    public static double Round(double value) => Math.Round(value, 3);
}
