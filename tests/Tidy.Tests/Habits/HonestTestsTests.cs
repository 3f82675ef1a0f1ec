namespace Claudia.Tidy.Tests.Habits;

public sealed class HonestTestsTests : RuleTests
{
    private const string Path = "tests/Engine.Tests/ATests.cs";

    [Theory]
    [InlineData("class A { void Run() { Thread.Sleep(10); } }")]
    [InlineData("class A { void Run() { System.Threading.Thread.Sleep(10); } }")]
    [InlineData("class A { System.Action<int> wait = Thread.Sleep; }")]
    [InlineData("class A { [Fact(Skip = \"slow\")] void Run() { } }")]
    [InlineData("class A { [Theory(DisplayName = \"a\", Skip = Reason)] void Run() { } }")]
    [InlineData("class SlowFactAttribute : FactAttribute { SlowFactAttribute() { Skip = \"slow\"; } }")]
    public void Sleep_OrSkip_IsReported(string code) => Single((Path, code));

    [Theory]
    [InlineData("class A { void Run() { clock.Sleep(10); } }")]
    [InlineData("class PostgresFactAttribute : FactAttribute { PostgresFactAttribute() { if (!Found) { Skip = \"no PostgreSQL\"; } } }")]
    [InlineData("class PostgresFactAttribute : FactAttribute { PostgresFactAttribute() => Skip = Found ? null : \"no PostgreSQL\"; }")]
    [InlineData("class A { string text = \"Thread.Sleep(10)\"; }")]
    [InlineData("class A { void Run() { rows.Skip(1); } }")]
    public void OtherCode_IsFine(string code) => None((Path, code));

    [Fact]
    public void Source_OutsideTests_IsLeftToTheAnalyser() => None(("src/Engine/A.cs", "class A { void Run() { Thread.Sleep(10); } }"));

    private protected override IEnumerable<Violation> Find(Tree tree) => HonestTests.Find(tree);
}
