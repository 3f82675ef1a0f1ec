using System.Collections.Immutable;
using Claudia.Engine;

namespace Claudia.Answers;

/// <summary>Makes a draft of a reply that may be used. Pure.</summary>
internal static class ModelDrafting
{
    /// <summary>The share of a reply's terms in the cited articles and the question from which on nothing is taken off.</summary>
    private const double Grounded = 0.5;

    /// <summary>
    /// The draft's confidence is the least of the model's and the articles', less where the reply says what the articles don't:
    /// <c>min(model, retrieval) * min(1, grounding / 0.5)</c>. The model can only lower what the articles give.
    /// </summary>
    /// <param name="text">The reply, cleaned.</param>
    /// <param name="articles">The draft of the articles alone.</param>
    /// <param name="found">What the model was shown.</param>
    public static Draft Of(ModelReply reply, string text, Draft articles, ImmutableArray<Retrieved> found, string question)
    {
        ImmutableArray<Retrieved> cited = [.. found.Where(it => reply.Articles.Contains(it.Article.Id, StringComparer.Ordinal))];
        var retrieval = Math.Min(articles.Confidence, cited.Select(it => it.Confidence).DefaultIfEmpty().Max());
        var grounding = Share(text, cited, question, articles.Language);
        var parts = articles.Parts
            .SetItem("retrieval", SearchResult.Round(retrieval))
            .SetItem("model", SearchResult.Round(reply.Confidence))
            .SetItem("grounding", SearchResult.Round(grounding));
        return new(
            text,
            SearchResult.Round(Math.Min(reply.Confidence, retrieval) * Math.Min(1, grounding / Grounded)),
            parts,
            articles.Language,
            [.. cited.Select(it => new Citation(it.Article.Id, it.Article.Title))],
            reply.NeedsPerson || cited.Any(it => it.Article.Level == 2))
        {
            Promise = Promises.Find(text),
            Topics = Topics(reply, cited),
        };
    }

    /// <summary>What the model says it is about, and the tags of the article that it rests on.</summary>
    private static ImmutableArray<string> Topics(ModelReply reply, ImmutableArray<Retrieved> cited)
    {
        IEnumerable<string> said = string.IsNullOrWhiteSpace(reply.Topic) ? [] : [reply.Topic];
        return [.. said, .. cited.Take(1).SelectMany(it => it.Article.Tags)];
    }

    /// <summary>The share of the reply's terms that the cited articles or the question have; 0 without an article.</summary>
    private static double Share(string text, ImmutableArray<Retrieved> cited, string question, string language)
    {
        var reader = TermReader.For(language);
        var said = reader.Terms(text).ToHashSet(StringComparer.Ordinal);
        if (cited.IsEmpty || said.Count == 0)
            return 0;
        var known = cited.SelectMany(it => reader.Terms($"{it.Article.Title}\n{ArticleText.Of(it.Article)}")).Concat(reader.Terms(question)).ToHashSet(StringComparer.Ordinal);
        return said.Count(known.Contains) / (double)said.Count;
    }
}
