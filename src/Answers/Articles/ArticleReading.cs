namespace Claudia.Answers;

/// <summary>What came of reading one article: it, or what is wrong with it.</summary>
internal abstract record ArticleReading
{
    private ArticleReading()
    {
    }

    public sealed record Read(Article Article) : ArticleReading;

    public sealed record Broken(ArticleFinding Finding) : ArticleReading;

    public T Match<T>(Func<Article, T> read, Func<ArticleFinding, T> broken) => this switch
    {
        Read it => read(it.Article),
        Broken it => broken(it.Finding),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
