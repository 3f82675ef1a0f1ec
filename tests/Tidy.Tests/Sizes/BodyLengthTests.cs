namespace Claudia.Tidy.Tests.Sizes;

public sealed class BodyLengthTests : RuleTests
{
    /// <summary>The braces are two of the body's lines.</summary>
    private const int Braces = 2;

    [Theory]
    [InlineData("class A { void Run() { BODY } }")]
    [InlineData("class A { A() { BODY } }")]
    [InlineData("class A { int Value { get { BODY } } }")]
    [InlineData("class A { int this[int at] { get { BODY } } }")]
    [InlineData("class A { public static A operator +(A a, A b) { BODY } }")]
    [InlineData("class A { System.Action run = () => { BODY }; }")]
    [InlineData("record A { record B { void Run() { BODY } } }")]
    public void Body_PastTheLimit_IsReported(string code) =>
        Assert.Equal(1, Single(("src/Engine/A.cs", With(code, BodyLength.Limit - Braces + 1))).Line);

    [Fact]
    public void Body_AtTheLimit_IsFine() =>
        None(("src/Engine/A.cs", With("class A { void Run() { BODY } }", BodyLength.Limit - Braces)));

    [Fact]
    public void LocalFunction_PastTheLimit_IsReportedWithItsMethod() =>
        Assert.Equal(2, Find(Tree.Of(("src/Engine/A.cs", With("class A { void Run() { void Local() { BODY } } }", BodyLength.Limit)))).Count());

    [Fact]
    public void ExpressionBody_PastTheLimit_IsReported() =>
        Single(("src/Engine/A.cs", $"class A {{ int Sum() =>\n{Repeat("1 +\n", BodyLength.Limit)}1; }}"));

    [Fact]
    public void PropertyExpression_PastTheLimit_IsReported() =>
        Single(("src/Engine/A.cs", $"class A {{ int Sum =>\n{Repeat("1 +\n", BodyLength.Limit)}1; }}"));

    [Fact]
    public void TopLevel_PastTheLimit_IsReported() =>
        Single(("src/Api/Program.cs", Repeat("Run();\n", BodyLength.Limit + 1)));

    [Fact]
    public void LongClass_OfShortMethods_IsFine() =>
        None(("src/Engine/A.cs", $"class A {{\n{Repeat("void Run() { }\n", BodyLength.Limit + 1)}}}"));

    [Fact]
    public void BracesInText_AreNotBodies() =>
        None(("src/Engine/A.cs", "class A { string Text = \"\"\"\n" + Repeat("void Run() {\n", BodyLength.Limit + 1) + "\"\"\"; }"));

    private protected override IEnumerable<Violation> Find(Tree tree) => BodyLength.Find(tree);

    private static string With(string code, int lines) =>
        code.Replace(" BODY ", "\n" + Repeat("Step();\n", lines), StringComparison.Ordinal);

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
