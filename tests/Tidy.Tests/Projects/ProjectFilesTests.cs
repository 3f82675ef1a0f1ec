namespace Claudia.Tidy.Tests.Projects;

public sealed class ProjectFilesTests : RuleTests
{
    private const string Project = "src/Engine/Engine.csproj";
    private const string Lock = "src/Engine/packages.lock.json";
    private const string Solution = "Claudia.Orleans.sln";
    private const string Listing = """Project("{0}") = "Engine", "src\Engine\Engine.csproj", "{1}" """;

    [Fact]
    public void Project_LockedAndListed_IsFine() => None((Project, "<Project />"), (Lock, "{}"), (Solution, Listing));

    [Fact]
    public void Project_WithoutLockFile_IsReported() => Single((Project, "<Project />"), (Solution, Listing));

    [Fact]
    public void Project_OutsideTheSolution_IsReported() =>
        Single((Project, "<Project />"), (Lock, "{}"), (Solution, Listing.Replace("Engine", "Grains", StringComparison.Ordinal)));

    private protected override IEnumerable<Violation> Find(Tree tree) => ProjectFiles.Find(tree);
}
