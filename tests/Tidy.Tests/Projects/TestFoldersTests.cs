namespace Claudia.Tidy.Tests.Projects;

public sealed class TestFoldersTests : RuleTests
{
    [Fact]
    public void TestFolder_OfNoProject_IsReported() => Single(("tests/Ghost.Tests/GhostTests.cs", ""));

    [Fact]
    public void TestFolder_WithoutTheSuffix_IsReported() =>
        Single(("tests/Engine/EngineTests.cs", ""), ("src/Engine/Engine.csproj", "<Project />"));

    [Theory]
    [InlineData("tests/Engine.Tests/Transfers/TransferTests.cs")]
    [InlineData("tests/Tidy.Tests/TidyTests.cs")]
    [InlineData("tests/Fakes/FakeClock.cs")]
    [InlineData("tests/Simulation/OnceTests.cs")]
    public void TestFolder_OfAProjectOrTheWhole_IsFine(string path) => None((path, ""), ("src/Engine/Engine.csproj", "<Project />"));

    private protected override IEnumerable<Violation> Find(Tree tree) => TestFolders.Find(tree);
}
