using System.Text.Json.Nodes;

namespace Claudia.Engine.Tests;

public sealed class FrustrationTests
{
    [Theory]
    [InlineData("how do I cancel my order?", 0)]
    [InlineData("if I cancel today, do I get a refund?", 0)]
    [InlineData("I'm not angry", 0)]
    [InlineData("no problem", 0)]
    [InlineData("damn good coffee", 0)]
    [InlineData("do you sell \"Fuck Yoga\" by Smith?", 0)]
    [InlineData("my order is AB-1234-XYZ", 0)]
    [InlineData("OK THANKS A LOT", 0)]
    [InlineData("", 0)]
    [InlineData("this is annoying", 1)]
    [InlineData("de novo?", 1)]
    [InlineData("still nothing", 1)]
    [InlineData("I'm thinking of leaving", 3)]
    [InlineData("péssimo atendimento", 3)]
    [InlineData("damn", 3)]
    [InlineData("cancel my account now or I'll sue", 5)]
    [InlineData("I'll cancel my subscription if this isn't fixed", 5)]
    [InlineData("WHERE IS MY PARCEL", 5)]
    [InlineData("chama o supervisor, isso é um absurdo", 5)]
    public void Message_IsJudgedByItsWords(string text, int points) => Assert.Equal(points, Frustration.Of(text).Points);

    [Theory]
    [InlineData("Honestly, PÉSSIMO atendimento!", "pessimo")]
    [InlineData("I am thinking of leaving you", "thinking of leaving")]
    [InlineData("I'll cancel it if this isn't fixed", "cancel it if")]
    [InlineData("thank you", "")]
    public void Evidence_IsTheWordsThatScored(string text, string words) => Assert.Equal(words, Frustration.Of(text).Evidence);

    [Theory]
    [InlineData("tuned.jsonl", 0.95)]
    [InlineData("held-back.jsonl", 0.8)]
    public void Sentences_AreMostlyJudgedRight(string file, double share)
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Escalation/Frustration", file)).Select(line => JsonNode.Parse(line)!).ToArray();
        var right = lines.Count(line => Frustration.Of(line["text"]!.GetValue<string>()).Points == line["points"]!.GetValue<int>());

        Assert.True(right >= share * lines.Length, $"{right} of {lines.Length}");
    }

    [Fact]
    public void Text_OfAnyLength_IsRead() => Assert.Equal(3, Frustration.Of("damn " + new string('a', 1_000_000)).Points);
}
