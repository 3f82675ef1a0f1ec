namespace Claudia.Tidy.Tests.Projects;

public sealed class ReferencesTests : RuleTests
{
    [Theory]
    [InlineData("src/Engine/Engine.csproj", "../Grains/Grains.csproj")]
    [InlineData("src/Grains/Grains.csproj", "../Storage/Storage.csproj")]
    [InlineData("src/Intercom/Intercom.csproj", "../Answers/Answers.csproj")]
    [InlineData("src/Intercom/Intercom.csproj", "../Simulator/Simulator.csproj")]
    [InlineData("src/Simulator/Simulator.csproj", "../Engine/Engine.csproj")]
    [InlineData("src/Cli/Cli.csproj", "../Api/Api.csproj")]
    [InlineData("src/Silo/Silo.csproj", "../Api/Api.csproj")]
    [InlineData("src/Storage/Storage.csproj", "../Grains/Grains.csproj")]
    [InlineData("src/Cli/Cli.csproj", "../Silo/Silo.csproj")]
    [InlineData("src/Api/Api.csproj", "../../tests/Fakes/Fakes.csproj")]
    [InlineData("src/Api/Api.csproj", "..\\..\\tests\\Fakes\\Fakes.csproj")]
    [InlineData("src/Newcomer/Newcomer.csproj", "../Engine/Engine.csproj")]
    [InlineData("tests/Engine.Tests/Engine.Tests.csproj", "../../src/Storage/Storage.csproj")]
    [InlineData("tests/Engine.Tests/Engine.Tests.csproj", "../Grains.Tests/Grains.Tests.csproj")]
    [InlineData("tests/Engine.Tests/Engine.Tests.csproj", "../Processes/Processes.csproj")]
    [InlineData("tests/Processes/Processes.csproj", "../Load/Load.csproj")]
    [InlineData("tests/Fakes/Fakes.csproj", "../../src/Api/Api.csproj")]
    [InlineData("tests/Tidy.Tests/Tidy.Tests.csproj", "../../src/Engine/Engine.csproj")]
    [InlineData("src/Api/Api.csproj", "../../../elsewhere/Engine/Engine.csproj")]
    public void Reference_AgainstTheTable_IsReported(string project, string target) => Single((project, Referring(target)));

    [Theory]
    [InlineData("src/Grains/Grains.csproj", "../Engine/Engine.csproj")]
    [InlineData("src/Api/Api.csproj", "../Simulator/Simulator.csproj")]
    [InlineData("src/Cli/Cli.csproj", "../Simulator/Simulator.csproj")]
    [InlineData("src/Api/Api.csproj", "../Silo/Silo.csproj")]
    [InlineData("tests/Storage.Tests/Storage.Tests.csproj", "../../src/Storage/Storage.csproj")]
    [InlineData("tests/Storage.Tests/Storage.Tests.csproj", "../../src/Engine/Engine.csproj")]
    [InlineData("tests/Storage.Tests/Storage.Tests.csproj", "../Fakes/Fakes.csproj")]
    [InlineData("tests/Intercom.Tests/Intercom.Tests.csproj", "../../src/Simulator/Simulator.csproj")]
    [InlineData("tests/Fakes/Fakes.csproj", "../../src/Ports/Ports.csproj")]
    [InlineData("tests/Load/Load.csproj", "../Processes/Processes.csproj")]
    [InlineData("tests/Load.Tests/Load.Tests.csproj", "../Load/Load.csproj")]
    [InlineData("tests/Browser/Browser.csproj", "../../src/Api/Api.csproj")]
    [InlineData("bench/Load/Load.csproj", "../../src/Api/Api.csproj")]
    [InlineData("bench/Bench.csproj", "../src/Api/Api.csproj")]
    public void Reference_OfTheTable_IsFine(string project, string target) => None((project, Referring(target)));

    [Fact]
    public void Reference_ThatOnlyOrdersTheBuild_IsFine() => None(
        ("src/Cli/Cli.csproj", """<Project><ItemGroup><ProjectReference Include="../Api/Api.csproj" ReferenceOutputAssembly="false" /></ItemGroup></Project>"""));

    private protected override IEnumerable<Violation> Find(Tree tree) => References.Find(tree);

    private static string Referring(string target) =>
        $"""<Project><ItemGroup><ProjectReference Include="{target}" /></ItemGroup></Project>""";
}
