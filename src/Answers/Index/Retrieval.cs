using System.Collections.Immutable;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Answers;

/// <summary>An article that a question found.</summary>
/// <param name="Confidence">0 to 1: the chance that it answers the question.</param>
internal sealed record Retrieved(Article Article, double Confidence);

/// <summary>What the articles say to a question: the draft that quotes one, and those that it was chosen from.</summary>
/// <param name="Found">Best first.</param>
internal sealed record Consultation(Draft Draft, ImmutableArray<Retrieved> Found);

/// <summary>The articles themselves, for an answerer that words its own reply.</summary>
internal static class Retrieval
{
    public static ImmutableArray<Retrieved> Of(DraftRequest request, ArticleIndex index, string defaultLanguage, int most) =>
        index.In(Drafting.LanguageOf(request, index.Words, defaultLanguage)) is { } articles ? Of(Reading.Of(request, articles), most) : [];

    private static ImmutableArray<Retrieved> Of(SearchResult result, int most) =>
        [.. result.Matches.Take(most).Select((match, at) => new Retrieved(match.Article.Article, result.ConfidenceOf(at)))];
}
