namespace Claudia.Answers.Tests;

public sealed class ArticleFolderTests
{
    [Fact]
    public void Read_OneBrokenArticle_LeavesTheOthers()
    {
        using var folder = new TempFolder()
            .WithArticle("pt/bom.md", "Bom")
            .With("pt/mau.md", "sem cabeçalho")
            .With("notes.txt", "not an article")
            .With(".git/pt/hidden.md", "hidden");

        var reading = ArticleFolder.Read(folder.Path, CancellationToken.None);

        Assert.Equal(["pt/bom"], reading.Articles.Select(article => article.Id));
        Assert.Equal("pt/mau.md:1: the first line must be ---, the start of the front matter", Assert.Single(reading.Findings).ToString());
    }

    [Fact]
    public void Read_TooLargeOrNotText_AreFindings()
    {
        using var folder = new TempFolder().With("pt/large.md", new string('a', ArticleFolder.LargestFile + 1));
        File.WriteAllBytes(Path.Combine(folder.Path, "pt", "binary.md"), [0xC3, 0x28, 0xFF]);

        var findings = ArticleFolder.Read(folder.Path, CancellationToken.None).Findings;

        Assert.Equal(["the file is not UTF-8 text", "the file is larger than 256 KiB"], findings.Select(finding => finding.Why));
    }

    [Fact]
    public void Read_SameContent_HasTheSameHash()
    {
        using var folder = new TempFolder().WithArticle("pt/a.md", "A");
        var before = ArticleFolder.Read(folder.Path, CancellationToken.None).Hash;

        folder.WithArticle("pt/a.md", "A");
        Assert.Equal(before, ArticleFolder.Read(folder.Path, CancellationToken.None).Hash);

        folder.WithArticle("pt/a.md", "B");
        Assert.NotEqual(before, ArticleFolder.Read(folder.Path, CancellationToken.None).Hash);
    }

    [Fact]
    public void Read_LinkThatLeadsBack_DoesNotLoop()
    {
        using var folder = new TempFolder().WithArticle("pt/a.md", "A");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "pt", "again"), folder.Path);

        Assert.Single(ArticleFolder.Read(folder.Path, CancellationToken.None).Articles);
    }
}
