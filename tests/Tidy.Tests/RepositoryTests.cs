namespace Claudia.Tidy.Tests;

public sealed class RepositoryTests
{
    [Fact]
    public void Tree_OfThisRepository_HoldsTheFilesThatRulesJudge()
    {
        Assert.True(Repository.Tree.HasFile("src/Engine/Engine.csproj"));
        Assert.True(Repository.Tree.HasFile("Directory.Packages.props"));
        Assert.True(Repository.Tree.HasFile(".editorconfig"));
        Assert.True(Repository.Tree.HasFolder("tests/Tidy.Tests/Sizes"));
        Assert.Contains("class RepositoryTests", Repository.Tree.Find("tests/Tidy.Tests/RepositoryTests.cs")?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FolderWithBuildOutput_LeavesThatOut()
    {
        var root = Directory.CreateTempSubdirectory("tidy-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(root, "src", "bin"));
            File.WriteAllText(Path.Combine(root, "src", "Kept.cs"), "// kept");
            File.WriteAllText(Path.Combine(root, "src", "bin", "Made.cs"), "// made");

            var file = Assert.Single(Repository.Read(root).Files);

            Assert.Equal(("src/Kept.cs", "// kept"), (file.Path, file.Text));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Theory]
    [InlineData("src/Api", "../Engine/Engine.csproj", "src/Engine/Engine.csproj")]
    [InlineData("src/Api", "..\\Engine\\Engine.csproj", "src/Engine/Engine.csproj")]
    [InlineData("docs", "./decisions/", "docs/decisions")]
    [InlineData("docs", "/README.md", "README.md")]
    [InlineData("", "LICENSE", "LICENSE")]
    [InlineData("docs", "../../elsewhere.md", null)]
    public void Resolve_RelativePath_IsTakenFromTheFolder(string folder, string relative, string? expected) =>
        Assert.Equal(expected, Tree.Resolve(folder, relative));
}
