namespace Claudia.Answers;

/// <summary>A text that stands for an article: its title or a typical question, or a passage of its body.</summary>
/// <param name="Article">The article's position.</param>
internal sealed record Example(int Article, string Text, bool IsPassage)
{
    /// <summary>Passages of an article that are read.</summary>
    public const int MostPassages = 64;

    /// <summary>The examples of all articles: each article's together, its questions before its passages.</summary>
    public static IReadOnlyList<Example> Of(IEnumerable<Article> articles) =>
        [.. articles.SelectMany((article, at) =>
            article.Questions.Prepend(article.Title).Select(text => new Example(at, text, IsPassage: false))
                .Concat(Passages(article).Take(MostPassages).Select(text => new Example(at, text, IsPassage: true))))];

    /// <summary>The lines' sentences.</summary>
    private static IEnumerable<string> Passages(Article article) =>
        article.Sections
            .SelectMany(section => section.Paragraphs)
            .SelectMany(paragraph => paragraph.Split(["\n", ". ", "! ", "? ", "; "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
