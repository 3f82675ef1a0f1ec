using System.Text.Json.Nodes;

namespace Claudia.Engine.Tests;

/// <summary>Sentences that nothing was trained on (<c>fresh.jsonl</c>, and <c>broader.jsonl</c> with wishes and idioms): what the detector is worth in each language.</summary>
public sealed class FreshSentencesTests
{
    private static readonly (string Text, bool Handoff, string Lang)[] All =
        [.. new[] { "fresh", "broader" }.SelectMany(file => File.ReadLines(Path.Combine(AppContext.BaseDirectory, $"Escalation/Requests/{file}.jsonl"))).Select(Parse)];

    [Theory]
    [InlineData("pt")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("it")]
    public void Language_IsUnderstood(string language)
    {
        var sentences = All.Where(sentence => sentence.Lang == language).ToArray();
        var wrong = sentences.Where(sentence => sentence.Handoff != (PersonRequest.Find(sentence.Text, []) is not null)).ToArray();

        Assert.True(sentences.Length >= 30);
        Assert.True(wrong.Length <= sentences.Length / 10, string.Join('\n', wrong.Select(sentence => sentence.Text)));
    }

    [Fact]
    public void Sentences_ThatDoNotAsk_AreLeftAlone() =>
        Assert.True(All.Count(sentence => !sentence.Handoff && PersonRequest.Find(sentence.Text, []) is not null) <= 2);

    private static (string Text, bool Handoff, string Lang) Parse(string line)
    {
        var sentence = JsonNode.Parse(line)!;
        return (sentence["text"]!.GetValue<string>(), sentence["handoff"]!.GetValue<bool>(), sentence["lang"]!.GetValue<string>());
    }
}
