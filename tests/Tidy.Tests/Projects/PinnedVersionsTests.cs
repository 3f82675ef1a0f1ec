namespace Claudia.Tidy.Tests.Projects;

public sealed class PinnedVersionsTests : RuleTests
{
    private const string Home = "Directory.Packages.props";

    [Theory]
    [InlineData("*")]
    [InlineData("2.*")]
    [InlineData("2.1.*")]
    [InlineData("2.1.0-*")]
    [InlineData("[2.1.0,3.0.0)")]
    [InlineData("(,3.0.0]")]
    [InlineData("$(DapperVersion)")]
    [InlineData("")]
    public void Version_ThatFloats_IsReported(string version) => Single((Home, Pinning(version)));

    [Theory]
    [InlineData("2.1")]
    [InlineData("2.1.86")]
    [InlineData("2.1.86.4")]
    [InlineData("3.0.0-rc.1")]
    public void Version_ThatIsExact_IsFine(string version) => None((Home, Pinning(version)));

    [Fact]
    public void VersionElement_ThatFloats_IsReported() =>
        Single((Home, """<Project><ItemGroup><PackageVersion Include="Dapper"><Version>2.*</Version></PackageVersion></ItemGroup></Project>"""));

    [Theory]
    [InlineData("Version")]
    [InlineData("VersionOverride")]
    public void Version_InAProject_IsReported(string attribute) =>
        Single(("src/Storage/Storage.csproj", $"""<Project><ItemGroup><PackageReference Include="Dapper" {attribute}="2.1.86" /></ItemGroup></Project>"""));

    private protected override IEnumerable<Violation> Find(Tree tree) => PinnedVersions.Find(tree);

    private static string Pinning(string version) =>
        $"""<Project><ItemGroup><PackageVersion Include="Dapper" Version="{version}" /></ItemGroup></Project>""";
}
