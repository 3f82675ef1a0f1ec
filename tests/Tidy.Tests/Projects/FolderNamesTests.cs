namespace Claudia.Tidy.Tests.Projects;

public sealed class FolderNamesTests : RuleTests
{
    [Theory]
    [InlineData("src/Engine/Models/A.cs")]
    [InlineData("src/Engine/Services/A.cs")]
    [InlineData("src/Engine/Transfers/helpers/A.cs")]
    [InlineData("tests/Engine.Tests/Utils/Deep/A.cs")]
    [InlineData("docs/Common/a.md")]
    [InlineData("Misc/a.txt")]
    public void Folder_NamedAfterAKind_IsReported(string path) => Single((path, ""));

    [Theory]
    [InlineData("src/Engine/Transfers/A.cs")]
    [InlineData("src/Engine/CommonWords/A.cs")]
    [InlineData("src/Engine/Models.cs")]
    public void Folder_NamedAfterASubject_IsFine(string path) => None((path, ""));

    private protected override IEnumerable<Violation> Find(Tree tree) => FolderNames.Find(tree);
}
