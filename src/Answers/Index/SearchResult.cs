using System.Collections.Immutable;

namespace Claudia.Answers;

/// <summary>A question and the articles that match it, best first.</summary>
internal sealed record SearchResult(Query Query, ArticleMatch[] Matches, IndexSize Size)
{
    public static readonly SearchResult None = new(Query.Empty, [], default);

    /// <summary>The best match's; none without one.</summary>
    public MatchParts Best { get; } = Matches is [var best, ..] ? best.Parts : MatchParts.None;

    public double Familiar => Matches.Length == 0 ? 0 : ConfidenceFormula.Familiar(Best, Size);

    public double Distinct => Matches.Length == 0 ? 0 : ConfidenceFormula.Distinct(ConfidenceFormula.Share(Matches));

    /// <summary>0 to 1: how surely what was looked up is what was asked. 1 for a whole message, by itself.</summary>
    public double Trust { get; init; } = 1;

    /// <summary>The chance that the best match answers the question; 0 without one.</summary>
    public double Confidence => Familiar * Distinct * Trust;

    /// <summary>The chance that one of the matches does.</summary>
    public double ConfidenceOf(int match) => Familiar * ConfidenceFormula.Distinct(ConfidenceFormula.Share(Matches, match)) * Trust;

    /// <summary>What the confidence was made of, as the journal keeps it.</summary>
    public ImmutableSortedDictionary<string, double> Parts => ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            Named("coverage", Best.Coverage),
            Named("questions", Best.Questions),
            Named("passage", Best.Passage),
            Named("score", Best.Score),
            Named("learned", Best.Learned),
            Named("familiar", Familiar),
            Named("distinct", Distinct),
            .. Trust < 1 ? [Named("trust", Trust)] : ImmutableArray<KeyValuePair<string, double>>.Empty,
        ]);

    /// <summary>The journal keeps them for ever; three digits are enough to explain a verdict.</summary>
    public static double Round(double value) => Math.Round(value, 3);

    private static KeyValuePair<string, double> Named(string name, double value) => KeyValuePair.Create(name, Round(value));
}
