namespace Claudia.Engine.Tests;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Olá, MUNDO!", "ola mundo")]
    [InlineData("Não está   aí?\n", "nao esta ai")]
    [InlineData("don't I’d", "dont id")]
    [InlineData("a\u0301rbol", "arbol")]
    [InlineData("pedido-1234/x", "pedido 1234 x")]
    [InlineData("👍 ok 👍🏽", "ok")]
    [InlineData("Straße ИВАН 東京", "straße иван 東京")]
    [InlineData("broken \ud83d pair \udc4d", "broken pair")]
    [InlineData("\0null\0", "null")]
    [InlineData("", "")]
    public void Text_AsWords_HasNeitherAccentsNorPunctuation(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Words.Of(text)));

    [Fact]
    public void Text_OfManyWords_IsReadUpToALimit() =>
        Assert.Equal(400, Words.Of(string.Concat(Enumerable.Repeat("a ", 10_000))).Length);
}
