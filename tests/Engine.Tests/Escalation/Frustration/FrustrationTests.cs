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
    [InlineData("let me know if I can cancel it", 0)]
    [InlineData("I don't know if someone else cancelled it", 0)]
    [InlineData("we had horrible weather, was it delivered?", 0)]
    [InlineData("I made a terrible mistake with the address", 0)]
    [InlineData("uf, qué pesado esto", 1)]
    [InlineData("que saco", 1)]
    [InlineData("lovely, another afternoon wasted", 1)]
    [InlineData("a really dreadful experience", 3)]
    [InlineData("your support is so poor", 3)]
    [InlineData("nunca vi um atendimento tão ruim", 3)]
    [InlineData("estou pensando em mudar de transportadora", 3)]
    [InlineData("estoy por irme con la competencia", 3)]
    [InlineData("ya es la cuarta vez que escribo", 3)]
    [InlineData("annoying, and very poor service", 3)]
    public void Message_IsJudgedByItsWords(string text, int points) => Assert.Equal(points, Frustration.Of(text).Points);

    [Theory]
    [InlineData("BOA TARDE, COMO EU ACOMPANHO O ENVIO?", 0)]
    [InlineData("HOLA! DONDE VEO EL CODIGO DE ENTREGA?", 0)]
    [InlineData("WHERE DO I TYPE IT? SORRY, MY CAPS LOCK IS STUCK", 0)]
    [InlineData("PLEASE SEND ME THE LABEL AGAIN", 0)]
    [InlineData("THANK YOU SO MUCH!!!", 0)]
    [InlineData("BOA TARDE, ONDE ESTÁ MEU PEDIDO!!!", 5)]
    [InlineData("HELLO, THIS IS RIDICULOUS", 5)]
    [InlineData("PLEASE ANSWER ME!!", 5)]
    [InlineData("ESTO ES RIDÍCULO", 5)]
    public void Capitals_ShoutUnlessTheyAreCalmAndPolite(string text, int points) => Assert.Equal(points, Frustration.Of(text).Points);

    [Theory]
    [InlineData("Honestly, PÉSSIMO atendimento!", "pessimo atendimento")]
    [InlineData("I am thinking of leaving you", "thinking of leaving")]
    [InlineData("I'll cancel it if this isn't fixed", "cancel it if")]
    [InlineData("thank you", "")]
    public void Evidence_IsTheWordsThatScored(string text, string words) => Assert.Equal(words, Frustration.Of(text).Evidence);

    [Theory]
    [InlineData("tuned.jsonl", 0.95)]
    [InlineData("held-back.jsonl", 0.8)]
    [InlineData("broader.jsonl", 0.95)]
    public void Sentences_AreMostlyJudgedRight(string file, double share)
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Escalation/Frustration", file)).Select(line => JsonNode.Parse(line)!).ToArray();
        var right = lines.Count(line => Frustration.Of(line["text"]!.GetValue<string>()).Points == line["points"]!.GetValue<int>());

        Assert.True(right >= share * lines.Length, $"{right} of {lines.Length}");
    }

    [Fact]
    public void Text_OfAnyLength_IsRead() => Assert.Equal(3, Frustration.Of("damn " + new string('a', 1_000_000)).Points);
}
