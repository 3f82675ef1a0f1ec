namespace Claudia.Tidy.Tests.Sizes;

public sealed class FileLengthTests : RuleTests
{
    [Fact]
    public void File_PastTheLimit_IsReported() => Single(("src/Engine/Long.cs", Lines(FileLength.Limit + 1)));

    [Fact]
    public void File_AtTheLimit_IsFine() => None(("src/Engine/Long.cs", Lines(FileLength.Limit)));

    [Fact]
    public void File_OfAnotherKind_IsNotCounted() => None(("docs/long.md", Lines(FileLength.Limit + 1)));

    private protected override IEnumerable<Violation> Find(Tree tree) => FileLength.Find(tree);

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("// line\n", count));
}
