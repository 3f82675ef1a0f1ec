using System.Text.Json;

namespace Claudia.AnswersBench;

/// <summary>A question and the topic that answers it; a topic that no article has means none.</summary>
internal sealed record Labelled(string Text, string Topic)
{
    public static IReadOnlyList<Labelled> Read(string file) =>
        [.. File.ReadLines(file)
            .Select(line => JsonElement.Parse(line))
            .Select(row => new Labelled(row.GetProperty("text").GetString() ?? "", row.GetProperty("topic").GetString() ?? ""))];

    /// <summary>Every other one of each topic, from the first or from the second.</summary>
    public static IReadOnlyList<Labelled> Half(IEnumerable<Labelled> all, int first) =>
        [.. all.GroupBy(it => it.Topic, StringComparer.Ordinal).SelectMany(topic => topic.Where((_, at) => at % 2 == first))];

    /// <summary>So many of each topic, spread over all of its.</summary>
    public static IReadOnlyList<Labelled> Few(IEnumerable<Labelled> all, int each) =>
        [.. all.GroupBy(it => it.Topic, StringComparer.Ordinal).SelectMany(topic => Spread([.. topic], each))];

    private static IEnumerable<Labelled> Spread(Labelled[] topic, int each) =>
        topic.Where((_, at) => at % Math.Max(1, topic.Length / each) == 0).Take(each);
}
