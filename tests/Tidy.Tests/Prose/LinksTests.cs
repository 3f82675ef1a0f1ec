namespace Claudia.Tidy.Tests.Prose;

public sealed class LinksTests : RuleTests
{
    private static readonly (string Path, string Text)[] Rest =
    [
        ("docs/operations.md", "# Operations\n## Back-up & restore\n## Rules `file`\n## Rules `file`\n<a id=\"by-hand\"></a>\n```\n# Not a heading\n```\n"),
        ("docs/decisions/0001-first.md", "# First\n"),
        ("src/Engine/A.cs", "class A\n{\n}\n"),
    ];

    [Theory]
    [InlineData("[gone](docs/gone.md)")]
    [InlineData("[gone](docs/gone.md \"with a title\")")]
    [InlineData("![picture](docs/gone.png)")]
    [InlineData("[![badge](https://example.com/b.svg)](docs/gone.md)")]
    [InlineData("[spaced](<docs/gone.md>)")]
    [InlineData("[heading](docs/operations.md#gone)")]
    [InlineData("[code is no heading](docs/operations.md#not-a-heading)")]
    [InlineData("[own heading](#gone)")]
    [InlineData("[folder's heading](docs#gone)")]
    [InlineData("[third](docs/operations.md#rules-file-2)")]
    [InlineData("[line](src/Engine/A.cs#L9)")]
    [InlineData("[out](../elsewhere/README.md)")]
    [InlineData("[later]: docs/gone.md")]
    [InlineData("<img src=\"docs/gone.png\">")]
    [InlineData("[case](Docs/operations.md)")]
    public void Link_ToNothing_IsReported(string line) => Assert.Equal(2, Page("README.md", $"# Claudia\n{line}").Line);

    [Theory]
    [InlineData("[page](docs/operations.md)")]
    [InlineData("[page](./docs/operations.md)")]
    [InlineData("[folder](docs/decisions/)")]
    [InlineData("[folder](docs/decisions)")]
    [InlineData("[heading](docs/operations.md#back-up--restore)")]
    [InlineData("[code](docs/operations.md#rules-file)")]
    [InlineData("[second](docs/operations.md#rules-file-1)")]
    [InlineData("[by hand](docs/operations.md#by-hand)")]
    [InlineData("[own](#claudia)")]
    [InlineData("[line](src/Engine/A.cs#L2)")]
    [InlineData("[site](https://example.com/gone.md#gone) and [mail](mailto:a@example.com)")]
    [InlineData("`[code](docs/gone.md)`")]
    [InlineData("```\n[code](docs/gone.md)\n```")]
    [InlineData("```` text\n```\n[code](docs/gone.md)\n````")]
    public void Link_ToSomething_IsFine(string line) => None([("README.md", $"# Claudia\n{line}"), .. Rest]);

    [Fact]
    public void Link_InDocs_IsTakenFromItsFolder() =>
        Assert.Equal("docs/decisions/0002-next.md", Page("docs/decisions/0002-next.md", "[up](../operations.md) [gone](operations.md)").Path);

    [Fact]
    public void Link_AfterAFence_IsStillJudged() => Page("README.md", "```\ncode\n```\n[gone](docs/gone.md)");

    [Fact]
    public void Page_OutsideReadmeAndDocs_IsNotJudged() => None(("src/Api/Articles/en/a.md", "[gone](gone.md)"));

    private protected override IEnumerable<Violation> Find(Tree tree) => Links.Find(tree);

    private Violation Page(string path, string text) => Single([(path, text), .. Rest]);
}
