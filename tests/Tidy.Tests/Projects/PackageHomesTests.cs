namespace Claudia.Tidy.Tests.Projects;

public sealed class PackageHomesTests : RuleTests
{
    [Theory]
    [InlineData("src/Storage/Storage.csproj", "Microsoft.Orleans.Sdk")]
    [InlineData("src/Api/Api.csproj", "Microsoft.Orleans.Client")]
    [InlineData("tests/Api.Tests/Api.Tests.csproj", "Microsoft.Orleans.TestingHost")]
    [InlineData("Directory.Build.props", "Microsoft.Orleans.Sdk")]
    [InlineData("src/Engine/Engine.csproj", "Dapper")]
    public void Package_AwayFromItsHome_IsReported(string project, string package) => Single((project, Taking(package)));

    [Theory]
    [InlineData("src/Silo/Silo.csproj", "Microsoft.Orleans.Server")]
    [InlineData("tests/Silo.Tests/Silo.Tests.csproj", "Microsoft.Orleans.TestingHost")]
    [InlineData("src/Storage/Storage.csproj", "Dapper")]
    public void Package_AtHome_IsFine(string project, string package) => None((project, Taking(package)));

    [Fact]
    public void Version_InTheTableOfVersions_IsNoReference() =>
        None(("Directory.Packages.props", """<Project><ItemGroup><PackageVersion Include="Microsoft.Orleans.Server" Version="10.4.2" /></ItemGroup></Project>"""));

    private protected override IEnumerable<Violation> Find(Tree tree) => PackageHomes.Find(tree);

    private static string Taking(string package) =>
        $"""<Project><ItemGroup><PackageReference Include="{package}" /></ItemGroup></Project>""";
}
