using System.Collections.Frozen;

namespace Claudia.Answers;

/// <summary>An article with its terms, ready to be compared with a question.</summary>
internal sealed class IndexedArticle
{
    public IndexedArticle(Article article, TermReader reader)
    {
        Article = article;
        Title = reader.Terms(article.Title);
        Questions = [.. article.Questions.Select(reader.Terms)];
        Tags = [.. article.Tags.SelectMany(reader.Terms)];
        Body = [.. article.Sections.SelectMany(section => section.Paragraphs.Prepend(section.Heading)).SelectMany(reader.Terms)];
        Terms = Body.Concat(Tags).Concat(Title).Concat(Questions.SelectMany(terms => terms)).ToFrozenSet(StringComparer.Ordinal);
    }

    public Article Article { get; }

    public List<string> Title { get; }

    public List<List<string>> Questions { get; }

    public List<string> Tags { get; }

    public List<string> Body { get; }

    /// <summary>Every term of the article.</summary>
    public FrozenSet<string> Terms { get; }
}
