namespace Claudia.Engine.Tests;

public sealed class ConversationKeyTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("215472621202693")]
    [InlineData("9007199254740992")]
    public void Id_ThatIntercomCanHaveGiven_IsOne(string text) => Assert.True(ConversationKey.IsId(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("01")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.0")]
    [InlineData(" 1")]
    [InlineData("1e3")]
    [InlineData("a")]
    [InlineData("١٢٣")]
    [InlineData("9007199254740993")]
    [InlineData("9999999999999999")]
    [InlineData("99999999999999999999")]
    [InlineData("../1")]
    public void Id_OfAnyOtherForm_IsNone(string? text) => Assert.False(ConversationKey.IsId(text));

    [Fact]
    public void Key_AsText_NamesWorkspaceAndConversation() => Assert.Equal("acme/4711", Given.Key.ToString());
}
