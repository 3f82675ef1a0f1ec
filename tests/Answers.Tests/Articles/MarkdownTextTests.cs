namespace Claudia.Answers.Tests;

public sealed class MarkdownTextTests
{
    [Fact]
    public void Sections_HeadingsAndParagraphs_AreKeptApart()
    {
        var sections = MarkdownText.Sections("Intro.\n\n## How\n\nFirst.\n\nSecond.\n\n## Empty\n", 0);

        Assert.Equal(["", "How"], sections.Select(section => section.Heading));
        Assert.Equal(["First.", "Second."], sections[1].Paragraphs.AsEnumerable());
    }

    [Theory]
    [InlineData("Press **Pay** and *wait*.", "Press Pay and wait.")]
    [InlineData("See [the page](https://shop.example/help).", "See the page (https://shop.example/help).")]
    [InlineData("Write to <https://shop.example>.", "Write to https://shop.example.")]
    [InlineData("One\ntwo", "One two")]
    [InlineData("![A box](box.png)", "A box")]
    [InlineData("Use `code` & so", "Use code & so")]
    [InlineData("Fish &amp; chips", "Fish & chips")]
    [InlineData("To do so:\n\n1. Open.\n2. Close.", "To do so:\n1. Open.\n2. Close.")]
    [InlineData("- a\n  - b\n- c", "- a\n  - b\n- c")]
    [InlineData("> Quoted", "Quoted")]
    [InlineData("<script>alert(1)</script>\n\nText", "Text")]
    public void Sections_Markup_BecomesPlainText(string markdown, string plain) =>
        Assert.Equal(plain, Assert.Single(Assert.Single(MarkdownText.Sections(markdown, 0)).Paragraphs));
}
