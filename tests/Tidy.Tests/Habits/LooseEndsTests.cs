namespace Claudia.Tidy.Tests.Habits;

public sealed class LooseEndsTests : RuleTests
{
    [Theory]
    [InlineData("src/Engine/A.cs", "// TO" + "DO: think")]
    [InlineData("src/Engine/A.cs", "var a = 1; /* FIX" + "ME */")]
    [InlineData("src/Api/wwwroot/page.js", "// HA" + "CK around it")]
    [InlineData("src/Storage/schema.sql", "-- TO" + "DO index")]
    [InlineData("src/Engine/Engine.csproj", "<!-- FIX" + "ME -->")]
    [InlineData(".ci/run", "# TO" + "DO faster")]
    public void Mark_InASourceFile_IsReported(string path, string line) => Assert.Equal(2, Single((path, $"\n{line}\n")).Line);

    [Theory]
    [InlineData("src/Engine/A.cs", "// todo o dia; a hackathon; TODOS")]
    [InlineData("docs/habits.md", "No TO" + "DO in the source.")]
    public void OtherWords_AreFine(string path, string line) => None((path, line));

    private protected override IEnumerable<Violation> Find(Tree tree) => LooseEnds.Find(tree);
}
