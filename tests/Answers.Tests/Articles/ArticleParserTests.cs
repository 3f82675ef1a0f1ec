namespace Claudia.Answers.Tests;

public sealed class ArticleParserTests
{
    [Fact]
    public void Parse_WholeArticle_TakesEveryField()
    {
        var article = Read("pt/ajuda/envio.md", "---\ntitle: Envio\nlanguage: pt-PT\nlevel: 2\ntags: [custo, prazo]\nquestions:\n  - Quanto custa?\n---\nTexto.\n");

        Assert.Equal("pt/ajuda/envio", article.Id);
        Assert.Equal(("Envio", "pt", 2), (article.Title, article.Language, article.Level));
        Assert.Equal(["custo", "prazo"], article.Tags.AsEnumerable());
        Assert.Equal(["Quanto custa?"], article.Questions.AsEnumerable());
        Assert.Equal(["Texto."], Assert.Single(article.Sections).Paragraphs.AsEnumerable());
    }

    [Fact]
    public void Parse_NoLanguage_TakesTheFoldersName() =>
        Assert.Equal("es", Read("es/envio.md", "---\ntitle: Envío\n---\nTexto.\n").Language);

    [Fact]
    public void Parse_WindowsLineEndsAndByteOrderMark_AreFine() =>
        Assert.Equal("Envio", Read("pt/a.md", "\uFEFF---\r\ntitle: Envio\r\n---\r\nTexto.\r\n").Title);

    [Theory]
    [InlineData("Just a text.", 1, "first line")]
    [InlineData("---\ntitle: A\n", 1, "no closing")]
    [InlineData("---\n---\nText.", 1, "empty")]
    [InlineData("---\nlanguage: pt\n---\nText.", 1, "'title' is missing")]
    [InlineData("---\ntitle: A\nlanguage: Portuguese!\n---\nText.", 3, "not a language code")]
    [InlineData("---\ntitle: A\nlevel: 3\n---\nText.", 3, "'level' is 1 or 2")]
    [InlineData("---\ntitle: A\ntite: B\n---\nText.", 3, "'tite' is not known")]
    [InlineData("---\ntitle: A\ntitle: B\n---\nText.", 3, "given twice")]
    [InlineData("---\ntitle: [A, B]\n---\nText.", 2, "must be a text")]
    [InlineData("---\ntitle: A\ntags: [{a: b}]\n---\nText.", 3, "plain text is expected")]
    [InlineData("---\ntitle: A\ntags: &x [a]\n---\nText.", 3, "anchors")]
    [InlineData("---\ntitle: *x\n---\nText.", 2, "")]
    [InlineData("---\ntitle: A\n  bad: [\n---\nText.", 3, "not valid YAML")]
    [InlineData("---\n- title\n---\nText.", 2, "name: value")]
    [InlineData("---\ntitle: A\n---\n\n", 4, "no text")]
    [InlineData("---\ntitle: A\n---\nText\0", 0, "not text")]
    public void Parse_BrokenArticle_SaysWhereAndWhy(string text, int line, string why)
    {
        var finding = ArticleParser.Parse("pt/a.md", text).Match(article => throw new InvalidOperationException(article.Title), finding => finding);

        Assert.Equal(("pt/a.md", line), (finding.File, finding.Line));
        Assert.Contains(why, finding.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_NoLanguageAnywhere_IsAFinding() =>
        Assert.Contains("'language' is missing", Broken("a.md", "---\ntitle: A\n---\nText.").Why, StringComparison.Ordinal);

    [Fact]
    public void Parse_EndlesslyNestedYaml_IsAFinding() =>
        Assert.NotEmpty(Broken("pt/a.md", $"---\ntitle: {new string('[', 100_000)}\n---\nText.").Why);

    [Fact]
    public void Parse_EndlesslyNestedMarkdown_GivesAnAnswer() =>
        Assert.True(ArticleParser.Parse("pt/a.md", $"---\ntitle: A\n---\n{new string('>', 100_000)} Text.").Match(_ => true, _ => true));

    [Fact]
    public void Parse_TooManyTags_IsAFinding() =>
        Assert.Contains("at most", Broken("pt/a.md", $"---\ntitle: A\ntags: [{string.Join(',', Enumerable.Range(0, 65))}]\n---\nText.").Why, StringComparison.Ordinal);

    private static Article Read(string file, string text) =>
        ArticleParser.Parse(file, text).Match(article => article, finding => throw new InvalidOperationException(finding.ToString()));

    private static ArticleFinding Broken(string file, string text) =>
        ArticleParser.Parse(file, text).Match(article => throw new InvalidOperationException(article.Title), finding => finding);
}
