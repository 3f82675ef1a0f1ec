namespace Claudia.Tidy.Tests.Sizes;

public sealed class DecisionLengthTests : RuleTests
{
    [Fact]
    public void Decision_PastTheLimit_IsReported() => Single(("docs/decisions/0001-long.md", Lines(DecisionLength.Limit + 1)));

    [Fact]
    public void Decision_AtTheLimit_IsFine() => None(("docs/decisions/0001-long.md", Lines(DecisionLength.Limit)));

    [Fact]
    public void OtherPage_PastTheLimit_IsFine() => None(("docs/operations.md", Lines(DecisionLength.Limit + 1)));

    private protected override IEnumerable<Violation> Find(Tree tree) => DecisionLength.Find(tree);

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("A line.\n", count));
}
