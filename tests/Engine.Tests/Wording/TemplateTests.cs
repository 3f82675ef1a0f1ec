namespace Claudia.Engine.Tests;

public sealed class TemplateTests
{
    private static readonly KeyValuePair<string, string>[] Values = [new("name", "{other}"), new("other", "x")];

    [Theory]
    [InlineData("Hello {name}!", "Hello {other}!")]
    [InlineData("{other}{other}", "xx")]
    [InlineData("{unknown} {} {na me} { {other}", "{unknown} {} {na me} { x")]
    [InlineData("no names", "no names")]
    [InlineData("", "")]
    public void Fill_Names_OnceAndOnlyThoseThatAreKnown(string template, string filled) => Assert.Equal(filled, Template.Fill(template, Values));

    [Fact]
    public void Names_OfATemplate_AreInItsOrder() => Assert.Equal(["b", "a"], Template.NamesOf("{b} {a} {1} {"));
}
