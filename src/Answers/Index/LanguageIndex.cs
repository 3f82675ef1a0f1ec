namespace Claudia.Answers;

/// <summary>One language's articles, searchable. Never changes; safe for concurrent searches.</summary>
internal sealed class LanguageIndex : IDisposable
{
    /// <summary>Candidates that the full-text search, and the wording, each hand on to be compared closely.</summary>
    private const int MostCandidates = 16;

    private readonly IndexedArticle[] _articles;
    private readonly TermReader _reader;
    private readonly Vocabulary _vocabulary;
    private readonly IndexSize _size;
    private readonly FullText _fullText;
    private readonly ArticleWording _wording;

    public LanguageIndex(string language, IEnumerable<Article> articles)
    {
        Language = language;
        _reader = TermReader.For(language);
        _articles = [.. articles.Select(article => new IndexedArticle(article, _reader))];
        _vocabulary = new Vocabulary(_articles);
        _size = new IndexSize(_articles.Length, _articles.Average(indexed => indexed.Article.Questions.Length + 1));
        _fullText = new FullText(_articles);
        _wording = new ArticleWording([.. _articles.Select(indexed => indexed.Article)], _reader);
    }

    public string Language { get; }

    /// <summary>The likeliest articles, best first; none when the question shares no term with any.</summary>
    public SearchResult Search(string question)
    {
        var query = Read(question);
        var scores = _fullText.Find(query.Searched, MostCandidates).ToDictionary(found => found.Article, found => found.Score);
        if (scores.Count == 0)
            return new SearchResult(query, [], _size);
        var wording = _wording.Compare(question);
        var likely = Enumerable.Range(0, _articles.Length).OrderByDescending(at => wording[at].Learned).ThenByDescending(at => wording[at].Questions).Take(MostCandidates);
        return new SearchResult(
            query,
            [.. scores.Keys.Union(likely)
                .Select(at => Match(_articles[at], query, wording[at], scores.GetValueOrDefault(at)))
                .OrderByDescending(match => match.Rank)
                .ThenBy(match => match.Article.Article.Id, StringComparer.Ordinal)],
            _size);
    }

    /// <summary>A text's terms, as the articles know them.</summary>
    public Query Read(string text) => Query.Of(text, _reader, _vocabulary);

    private static ArticleMatch Match(IndexedArticle article, Query query, WordingMatch wording, double score) =>
        new(
            article,
            new MatchParts(query.CoverageBy(article.Terms), wording.Questions, wording.Passage, ConfidenceFormula.Squash(score), wording.Learned));

    public string Quote(SearchResult result) => ArticleQuote.Of(result.Matches[0].Article.Article, result.Query, _reader);

    public void Dispose() => _fullText.Dispose();
}
