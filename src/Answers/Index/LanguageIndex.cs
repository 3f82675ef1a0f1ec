namespace Claudia.Answers;

/// <summary>One language's articles, searchable. Never changes; safe for concurrent searches.</summary>
internal sealed class LanguageIndex : IDisposable
{
    /// <summary>Candidates that the full-text search hands on to be compared closely.</summary>
    private const int MostCandidates = 16;

    private readonly IndexedArticle[] _articles;
    private readonly TermReader _reader;
    private readonly Vocabulary _vocabulary;
    private readonly FullText _fullText;

    public LanguageIndex(string language, IEnumerable<Article> articles)
    {
        _reader = TermReader.For(language);
        _articles = [.. articles.Select(article => new IndexedArticle(article, _reader))];
        _vocabulary = new Vocabulary(_articles);
        _fullText = new FullText(_articles);
    }

    /// <summary>The matching articles, best first; empty when the question shares no term with any.</summary>
    public SearchResult Search(string question)
    {
        var query = Query.Of(question, _reader, _vocabulary);
        ArticleMatch[] matches =
        [
            .. _fullText.Find(query.Searched, MostCandidates)
                .Select(found => ArticleMatch.Of(query, _articles[found.Article], found.Score, _vocabulary))
                .OrderByDescending(match => match.Rank)
                .ThenBy(match => match.Article.Article.Id, StringComparer.Ordinal),
        ];
        if (matches is [var best, ..])
            matches[0] = best with { Parts = best.Parts with { Margin = best.MarginOver(matches.ElementAtOrDefault(1)) } };
        return new SearchResult(query, matches);
    }

    public string Quote(SearchResult result) => ArticleQuote.Of(result.Matches[0].Article.Article, result.Query, _reader);

    public void Dispose() => _fullText.Dispose();
}

/// <summary>A question and the articles that match it, best first.</summary>
internal sealed record SearchResult(Query Query, ArticleMatch[] Matches)
{
    /// <summary>The best match's confidence; 0 without one.</summary>
    public double Confidence => Matches is [var best, ..] ? ConfidenceFormula.Confidence(best.Parts) : 0;
}
