using System.Collections.Immutable;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Answers;

/// <summary>Answers from articles that are given once and never change: for measuring.</summary>
public sealed class ArticleSet : IAnswerer, IDisposable
{
    private readonly string _defaultLanguage;
    private readonly ArticleIndex _index;

    public ArticleSet(IEnumerable<Article> articles, string defaultLanguage)
    {
        _defaultLanguage = defaultLanguage;
        Articles = [.. articles];
        _index = new ArticleIndex(Articles);
    }

    public ImmutableArray<Article> Articles { get; }

    /// <summary>The good articles of a folder, and what is wrong with the others.</summary>
    /// <exception cref="IOException">The folder can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static (ArticleSet Articles, ImmutableArray<ArticleFinding> Findings) Read(string folder, string defaultLanguage, CancellationToken cancel = default)
    {
        var reading = ArticleFolder.Read(folder, cancel);
        return (new ArticleSet(reading.Articles, defaultLanguage), reading.Findings);
    }

    /// <inheritdoc/>
    public Task<Draft> DraftAsync(DraftRequest request, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(Drafting.Draft(request, _index, _defaultLanguage));
    }

    /// <inheritdoc/>
    public string LanguageOf(DraftRequest request) => Drafting.LanguageOf(request, _index.Words, _defaultLanguage);

    public void Dispose() => _index.Dispose();
}
