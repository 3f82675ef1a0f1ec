namespace Claudia.Answers;

/// <summary>What speaks for an article as the answer to a question; each part lies between 0 and 1.</summary>
/// <param name="Coverage">The share of the question's terms, weighted by rarity, that the article has.</param>
/// <param name="Questions">The likeness with the nearest of the article's typical questions and its title.</param>
/// <param name="Passage">The likeness with the nearest passage of its text.</param>
/// <param name="Score">The full-text score, squashed.</param>
/// <param name="Learned">The chance by what the wordings of all articles teach.</param>
internal sealed record MatchParts(double Coverage, double Questions, double Passage, double Score, double Learned)
{
    public static readonly MatchParts None = new(0, 0, 0, 0, 0);
}
