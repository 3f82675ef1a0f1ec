using Claudia.Answers;

namespace Claudia.Cli;

/// <summary>A labelled text: a question with the topic that answers it, or one of a topic's phrasings.</summary>
internal sealed record TopicText(string Text, string Topic)
{
    /// <exception cref="CommandException">What is wrong, with the file and the line.</exception>
    public static IReadOnlyList<TopicText> Read(string file)
    {
        return [.. JsonLines.Read(new FileInfo(file)).Select(line => new TopicText(line.Text("text"), line.Text("topic")))];
    }

    /// <summary>Every other text of each topic goes to the second half, in the order of the file.</summary>
    public static (IReadOnlyList<TopicText> First, IReadOnlyList<TopicText> Second) Split(IEnumerable<TopicText> texts)
    {
        var halves = texts.GroupBy(text => text.Topic, StringComparer.Ordinal)
            .SelectMany(topic => topic.Select((text, at) => (text, IsSecond: at % 2 == 1)))
            .ToLookup(it => it.IsSecond, it => it.text);
        return ([.. halves[false]], [.. halves[true]]);
    }

    /// <summary>Each topic as an article: its texts are how customers ask for it.</summary>
    public static IEnumerable<Article> ToArticles(IEnumerable<TopicText> texts, string language) =>
        texts.GroupBy(text => text.Topic, StringComparer.Ordinal).Select(topic => new Article(
            topic.Key,
            topic.First().Text,
            language,
            Level: 1,
            [],
            [.. topic.Skip(1).Select(text => text.Text)],
            [new Section("", [topic.First().Text])]));
}
