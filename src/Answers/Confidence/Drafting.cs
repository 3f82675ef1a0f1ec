using System.Collections.Immutable;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Answers;

/// <summary>Makes a draft of a question and an index. Pure, but for the search.</summary>
internal static class Drafting
{
    /// <summary>Articles that a draft names.</summary>
    private const int MostCited = 3;

    /// <summary>Below this nothing fits.</summary>
    private const double Floor = 0.1;

    /// <summary>From here on a Level 2 article is taken for the question's topic.</summary>
    private const double ExpertFrom = 0.3;

    public static Draft Draft(DraftRequest request, ArticleIndex index, string defaultLanguage)
    {
        var language = LanguageOf(request, index.Words, defaultLanguage);
        if (CourtesyTo(request, language) is { } courtesy)
            return courtesy;
        if (index.In(language) is not { } articles)
            return Nothing(language, SearchResult.None);
        var result = Reading.Of(request, articles);
        return result.Confidence < Floor
            ? Nothing(language, result)
            : Found(language, articles, result);
    }

    /// <summary>The draft for a message that asks for nothing, for which no article is needed; null for any other.</summary>
    public static Draft? CourtesyTo(DraftRequest request, string language) =>
        Courtesy.Find(request.Question, language) is { } courtesy
            ? new Draft(courtesy.Answer, Courtesy.Confidence, CourtesyParts, courtesy.Language, [])
            : null;

    /// <summary>The language to answer in.</summary>
    public static string LanguageOf(DraftRequest request, ArticleWords articles, string defaultLanguage) =>
        LanguageDetector.Choose(request.Question, request.Language ?? Earlier(request.History, articles), defaultLanguage, articles);

    private static readonly ImmutableSortedDictionary<string, double> CourtesyParts =
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create(Engine.Draft.CourtesyPart, Courtesy.Confidence)]);

    private static Draft Found(string language, LanguageIndex articles, SearchResult result)
    {
        var best = result.Matches[0];
        return new Draft(
            articles.Quote(result),
            SearchResult.Round(result.Confidence),
            result.Parts,
            language,
            [.. result.Matches.Take(MostCited).Select(match => new Citation(match.Article.Article.Id, match.Article.Article.Title))],
            best.Article.Article.Level == 2 && result.Confidence >= ExpertFrom)
        {
            Topics = best.Article.Article.Tags,
        };
    }

    private static Draft Nothing(string language, SearchResult result) => new("", 0, result.Parts, language, []);

    /// <summary>The language of the customer's newest earlier message that tells.</summary>
    private static string? Earlier(ImmutableArray<Message> history, ArticleWords articles) =>
        history.IsDefaultOrEmpty
            ? null
            : history.Reverse()
                .Where(message => message.Speaker == Speaker.Customer)
                .Select(message => LanguageDetector.Detect(message.Text, articles))
                .FirstOrDefault(guess => guess is { IsSure: true })?.Language;
}
