using System.Collections.Frozen;

namespace Claudia.Answers;

/// <summary>All articles of a folder at one moment, by language. Never changes; a changed folder gets a new one.</summary>
internal sealed class ArticleIndex : IDisposable
{
    private readonly FrozenDictionary<string, LanguageIndex> _languages;

    public ArticleIndex(IReadOnlyCollection<Article> articles)
    {
        Words = new ArticleWords(articles);
        _languages = articles
            .GroupBy(article => article.Language, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => new LanguageIndex(group.Key, group), StringComparer.Ordinal);
    }

    public ArticleWords Words { get; }

    public IEnumerable<string> Languages => _languages.Keys.Order(StringComparer.Ordinal);

    /// <summary>The language's articles, or null when there are none.</summary>
    public LanguageIndex? In(string language) => _languages.GetValueOrDefault(language);

    public void Dispose()
    {
        foreach (var language in _languages.Values)
            language.Dispose();
    }
}
