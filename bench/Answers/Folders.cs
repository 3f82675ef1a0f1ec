using System.Collections.Immutable;
using Claudia.Answers;

namespace Claudia.AnswersBench;

/// <summary>The articles that are measured.</summary>
internal static class Folders
{
    /// <summary>Each topic as an article, its texts as its typical questions.</summary>
    public static IReadOnlyList<Article> Topics(IEnumerable<Labelled> texts) =>
        [.. texts.GroupBy(it => it.Topic, StringComparer.Ordinal).Select(topic => new Article(
            topic.Key,
            topic.First().Text,
            "en",
            Level: 1,
            [],
            [.. topic.Skip(1).Select(it => it.Text)],
            [new Section("", [topic.First().Text])]))];

    public static IReadOnlyList<Article> Demo(string root) =>
        ArticleFolder.Read(Path.Combine(root, "src", "Api", "Articles"), CancellationToken.None).Articles;

    /// <summary>The nearest folder above the present one that holds the solution.</summary>
    public static string Root()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Claudia.Orleans.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("This is to be run inside the repository.");
    }
}
