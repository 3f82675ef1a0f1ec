using System.Collections.Frozen;

namespace Claudia.Answers;

/// <summary>The words that each language's articles use: customers use them too, and short messages have little else to tell by.</summary>
internal sealed class ArticleWords
{
    public static readonly ArticleWords None = new([]);

    private readonly FrozenDictionary<string, FrozenSet<string>> _languages;

    public ArticleWords(IEnumerable<Article> articles) =>
        _languages = articles
            .GroupBy(article => article.Language, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.SelectMany(Texts).SelectMany(Words.Of).Select(Words.Fold).ToFrozenSet(StringComparer.Ordinal),
                StringComparer.Ordinal);

    /// <summary>Whether the language's articles have the word, accents aside.</summary>
    public bool Have(string language, string word) => _languages.TryGetValue(language, out var words) && words.Contains(Words.Fold(word));

    private static IEnumerable<string> Texts(Article article) =>
        article.Sections.SelectMany(section => section.Paragraphs.Prepend(section.Heading))
            .Concat(article.Questions)
            .Concat(article.Tags)
            .Prepend(article.Title);
}
